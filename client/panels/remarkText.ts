import { texts } from '#client/texts'
import type { Remark } from '#client/view'

/** What a remark says, in one or two sentences. `nameOf` gives the name of a participant id, '' where none is known. */
export function remarkText(remark: Remark, nameOf: (participantId: string) => string): string {
  if (remark.reason === 'viewersRead') return texts.remark_viewer()
  if (remark.reason === 'boardLocked') return texts.remark_locked()
  const { deletion, author = '' } = remark
  const name = nameOf(author)
  if (deletion === undefined)
    return name === '' ? texts.remark_editSomeones() : texts.remark_editTheirs({ name })
  const { deleted, kept } = deletion
  if (deleted === 0 && kept === 1)
    return name === '' ? texts.remark_deleteSomeones() : texts.remark_deleteTheirs({ name })
  const sentences = deleted > 0 ? [texts.remark_deleted({ count: deleted })] : []
  return [...sentences, texts.remark_kept({ count: kept })].join(' ')
}
