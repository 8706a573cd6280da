import { ListOrdered, ListTree, Target, Vote } from 'lucide-react'
import { Button } from 'react-aria-components'
import { texts } from '#client/texts'
import { Avatar, classes, IconButton, Tooltip } from '#client/ui'
import { useView } from '#client/view'
import styles from './PanelSwitches.module.css'
import { peopleRows } from './peopleRows.ts'
import type { SidePanelName } from './SidePanel.tsx'

interface PanelSwitchesProps {
  readonly open: SidePanelName | undefined
  readonly onOpen: (name: SidePanelName | undefined) => void
}

const mostFaces = 4

/** The faces of who is here open the people panel; beside them the agenda. */
export function PanelSwitches({ open, onOpen }: PanelSwitchesProps) {
  const toggle = (name: SidePanelName) => onOpen(open === name ? undefined : name)
  return (
    <>
      <Faces isOpen={open === 'people'} onPress={() => toggle('people')} />
      <IconButton
        label={texts.outline_title()}
        icon={<ListTree size={20} />}
        isOn={open === 'outline'}
        onPress={() => toggle('outline')}
      />
      <div className={styles.wide}>
        <IconButton
          label={texts.agenda_title()}
          icon={<ListOrdered size={20} />}
          isOn={open === 'agenda'}
          onPress={() => toggle('agenda')}
        />
        <IconButton
          label={texts.round_title()}
          icon={<Vote size={20} />}
          isOn={open === 'rounds'}
          onPress={() => toggle('rounds')}
        />
        <IconButton
          label={texts.strategy_title()}
          icon={<Target size={20} />}
          isOn={open === 'strategy'}
          onPress={() => toggle('strategy')}
        />
      </div>
    </>
  )
}

function Faces({ isOpen, onPress }: { readonly isOpen: boolean; readonly onPress: () => void }) {
  const session = useView((view) => view.session)
  const people = useView((view) => view.people)
  const self = useView((view) => view.self)
  const here = peopleRows(session?.people ?? [], people, self).filter(({ isHere }) => isHere)
  const label = texts.people_here({ count: here.length })
  return (
    <Tooltip text={label} placement="bottom">
      <Button
        className={classes(styles.faces)}
        aria-label={label}
        aria-pressed={isOpen}
        onPress={onPress}
      >
        {here.slice(0, mostFaces).map((person) => (
          <Avatar
            key={person.id}
            name={person.name}
            color={`var(--person-${person.color})`}
            inkColor={`var(--person-${person.color}-ink)`}
          />
        ))}
        {here.length > mostFaces && (
          <span
            aria-hidden
            className={styles.more}
            data-words={texts.people_more({ count: here.length - mostFaces })}
          />
        )}
      </Button>
    </Tooltip>
  )
}
