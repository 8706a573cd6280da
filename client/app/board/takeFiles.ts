import { kindOfFile } from '#client/input'
import { texts } from '#client/texts'
import { showToast } from '#client/ui'
import type { Point } from '#shared/geometry'

interface FileHands {
  readonly addPictures: (files: readonly File[], at?: Point) => void
  readonly addTable: (file: File, at?: Point) => void
}

/** Files that were pasted or dropped: each goes where it belongs, and what belongs nowhere is said. One table at a time: it asks. */
export function takeFiles(files: readonly File[], at: Point | undefined, hands: FileHands): void {
  const of = (kind: ReturnType<typeof kindOfFile>) =>
    files.filter((file) => kindOfFile(file) === kind)
  const [pictures, [table, ...moreTables], others] = [of('picture'), of('table'), of('other')]
  if (table) hands.addTable(table, at)
  if (pictures.length > 0) hands.addPictures(pictures, at)
  for (const { name } of moreTables) tellRefused(name, texts.file_oneTable())
  for (const { name } of others) tellRefused(name, texts.file_unknown())
}

function tellRefused(name: string, detail: string): void {
  showToast({ kind: 'wrong', title: texts.picture_refused({ name }), detail })
}
