import { type ActionContext, pasteData } from '#client/actions'
import { texts } from '#client/texts'
import { showToast } from '#client/ui'
import { readCsv } from '#shared/board'
import type { Point } from '#shared/geometry'

/** Reads a CSV file and asks what its rows and cells shall become; says what is wrong with one that cannot be read. */
export async function pasteTable(context: ActionContext, file: File, at?: Point): Promise<void> {
  const read = readCsv(await file.text())
  if (!read.ok) {
    const { name } = file
    const detail = {
      broken: () => texts.table_broken({ line: read.detail ?? '1' }),
      notText: () => texts.table_notText(),
      empty: () => texts.table_empty(),
    }[read.reason]()
    showToast({ kind: 'wrong', title: texts.picture_refused({ name }), detail })
    return
  }
  pasteData.run(context, { data: { clip: '', html: '<table>', text: read.value }, at })
}
