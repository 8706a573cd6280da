import { Search } from 'lucide-react'
import { useState } from 'react'
import {
  Autocomplete,
  Input,
  Menu,
  MenuItem,
  Modal,
  ModalOverlay,
  Dialog as PlainDialog,
  SearchField,
} from 'react-aria-components'
import { texts } from '#client/texts'
import { classes } from '#client/ui'
import { useOverlay } from '../overlays/useOverlay.ts'
import type { SidePanelName } from '../SidePanel.tsx'
import styles from './CommandPalette.module.css'
import { matchCommands } from './matchCommands.ts'
import { type Command, useCommands } from './useCommands.ts'

interface CommandPaletteProps {
  readonly onOpenPanel: (name: SidePanelName) => void
}

/** Everything one can do, found by a few letters; Enter does it. What is not possible now says why. */
export function CommandPalette({ onOpenPanel }: CommandPaletteProps) {
  const { close, leaveFor } = useOverlay()
  const [query, setQuery] = useState('')
  const commands = matchCommands(useCommands(onOpenPanel), query)
  const run = (id: unknown) => {
    const command = commands.find((one) => one.id === id)
    if (command) leaveFor(command.run)
  }
  return (
    <ModalOverlay
      isDismissable
      isOpen
      onOpenChange={(isOpen) => !isOpen && close()}
      className={classes(styles.veil)}
    >
      <Modal className={classes(styles.modal)}>
        <PlainDialog aria-label={texts.palette_open()} className={classes(styles.dialog)}>
          <Autocomplete inputValue={query} onInputChange={setQuery}>
            <SearchField
              aria-label={texts.palette_title()}
              autoFocus
              className={classes(styles.search)}
            >
              <Search size={20} aria-hidden />
              <Input className={classes(styles.input)} placeholder={texts.palette_placeholder()} />
            </SearchField>
            {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a long list is scrolled by keys, too */}
            <div className={styles.scroller} tabIndex={0}>
              <Menu
                aria-label={texts.palette_list()}
                className={classes(styles.list)}
                items={commands}
                disabledKeys={commands
                  .filter((one) => one.whyNot !== undefined)
                  .map(({ id }) => id)}
                renderEmptyState={() => <NothingFound />}
                onAction={run}
              >
                {(command) => <Row command={command} />}
              </Menu>
            </div>
          </Autocomplete>
        </PlainDialog>
      </Modal>
    </ModalOverlay>
  )
}

function Row({ command }: { readonly command: Command }) {
  return (
    <MenuItem id={command.id} textValue={command.label} className={classes(styles.row)}>
      <span className={styles.words}>
        <span>{command.label}</span>
        {command.whyNot !== undefined && <span className={styles.reason}>{command.whyNot}</span>}
      </span>
      {command.keys !== undefined && <kbd className={styles.keys}>{command.keys}</kbd>}
    </MenuItem>
  )
}

function NothingFound() {
  return (
    <div className={styles.none}>
      <strong>{texts.palette_none()}</strong>
      <span>{texts.palette_noneNext()}</span>
    </div>
  )
}
