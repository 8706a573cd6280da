import { type ActionContext, askTable } from '#client/actions'
import { texts } from '#client/texts'
import { showToast } from '#client/ui'
import { readCsv } from '#shared/board'
import type { Point } from '#shared/geometry'
import { decodeText } from './decodeText.ts'

/** More than all notes of a full board could hold, and reading it would take long. Bytes. */
const mostBytes = 20 * 1024 * 1024

/** Reads a CSV file and asks what its columns shall become; says what is wrong with one that cannot be read. */
export async function pasteTable(context: ActionContext, file: File, at?: Point): Promise<void> {
  const { name } = file
  if (file.size > mostBytes)
    return tellRefused(name, texts.table_tooLarge({ most: mostBytes / 1024 / 1024 }))
  const read = readCsv(decodeText(new Uint8Array(await file.arrayBuffer())))
  if (read.ok) return askTable.run(context, { name, rows: read.value, at })
  const detail = {
    broken: () => texts.table_broken({ line: read.detail ?? '1' }),
    notText: () => texts.table_notText(),
    empty: () => texts.table_empty(),
  }[read.reason]()
  tellRefused(name, detail)
}

function tellRefused(name: string, detail: string): void {
  showToast({ kind: 'wrong', title: texts.picture_refused({ name }), detail })
}
