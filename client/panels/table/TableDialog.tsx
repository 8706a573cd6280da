import { useMemo, useState } from 'react'
import { pasteNotes } from '#client/actions'
import { texts } from '#client/texts'
import { Button, Dialog, Notice, Switch } from '#client/ui'
import { useView } from '#client/view'
import { type TableRows, toTabbedText } from '#shared/board'
import type { Point } from '#shared/geometry'
import { limits } from '#shared/protocol'
import { useOverlay } from '../overlays/useOverlay.ts'
import { usePanelParts } from '../panelParts.ts'
import { ColumnChoice } from './ColumnChoice.tsx'
import styles from './TableDialog.module.css'
import { TablePreview } from './TablePreview.tsx'
import { guessColumns, hasNames } from './tableColumns.ts'
import { tableNotes } from './tableNotes.ts'

interface TableDialogProps {
  /** Of the file. */
  readonly name: string
  readonly rows: TableRows
  /** In board units; undefined: where the pointer is. */
  readonly at: Point | undefined
}

/** Asks which columns of a table become text, colour and tags of notes. Leaving it makes nothing. */
export function TableDialog({ name, rows, at }: TableDialogProps) {
  const { context } = usePanelParts()
  const { close, leaveFor } = useOverlay()
  const [isNamed, setIsNamed] = useState(() => hasNames(rows))
  const [columns, setColumns] = useState(() => guessColumns(rows, isNamed))
  const room = useView(({ items }) => limits.itemsPerBoard - items.size)
  const body = useMemo(() => (isNamed ? rows.slice(1) : rows), [rows, isNamed])
  const made = useMemo(() => tableNotes(body, columns), [body, columns])
  const count = made.notes.length
  const make = () => leaveFor(() => pasteNotes.run(context, { notes: made.notes, at }))
  const layOut = () => {
    const overlay = { kind: 'paste', text: toTabbedText(rows), isTable: true, at } as const
    leaveFor(() => context.view.setState({ overlay }))
  }
  return (
    <Dialog title={texts.table_title({ name })} isOpen wide onClose={close}>
      <div className={styles.form}>
        <Switch
          label={texts.table_named()}
          hint={texts.table_namedHint()}
          isOn={isNamed}
          onChange={setIsNamed}
        />
        <ColumnChoice rows={rows} isNamed={isNamed} columns={columns} onChange={setColumns} />
        <TablePreview rows={rows} isNamed={isNamed} columns={columns} />
        <Asides {...made} />
        {count > room && (
          <Notice kind="wrong">{texts.table_noRoom({ room: Math.max(0, room) })}</Notice>
        )}
        <div className={styles.actions}>
          <Button look="plain" onPress={layOut}>
            {texts.table_layOut()}
          </Button>
          <Button look="primary" isDisabled={count === 0 || count > room} onPress={make}>
            {texts.table_make({ count })}
          </Button>
        </div>
      </div>
    </Dialog>
  )
}

/** What will be otherwise than the file says. */
function Asides({ empty, unknownColors }: ReturnType<typeof tableNotes>) {
  if (empty === 0 && unknownColors.length === 0) return null
  return (
    <ul className={styles.asides}>
      {empty > 0 && <li>{texts.table_emptyRows({ count: empty })}</li>}
      {unknownColors.length > 0 && (
        <li>{texts.table_unknownColors({ colors: unknownColors.slice(0, 3).join(', ') })}</li>
      )}
    </ul>
  )
}
