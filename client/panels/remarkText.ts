import { texts } from '#client/texts'
import type { ClipboardReason, Remark } from '#client/view'
import { keyText } from './keyText.ts'

/** What a remark says, in one or two sentences. `nameOf` gives the name of a participant id, '' where none is known. */
export function remarkText(remark: Remark, nameOf: (participantId: string) => string): string {
  if (remark.reason === 'viewersRead') return texts.remark_viewer()
  if (remark.reason === 'toolNotAllowed') return texts.remark_tools()
  if (remark.reason === 'boardPaused') return texts.remark_paused()
  if (remark.reason === 'boardLocked') return texts.remark_locked()
  if (remark.reason !== 'othersWords') return clipboardText(remark, remark.reason)
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

function clipboardText({ count = 0, room = 0 }: Remark, reason: ClipboardReason): string {
  switch (reason) {
    case 'noRoom':
      return texts.clip_noRoom({ count, room })
    case 'tooLarge':
      return texts.clip_tooLarge()
    case 'unreadable':
      return texts.clip_unreadable()
    case 'nothing':
      return texts.clip_nothing()
    case 'useKeys':
      return texts.clip_useKeys({ keys: keyText('Mod+V') })
    case 'someUnreadable':
      return texts.clip_someUnreadable({ count })
    case 'picturesMissing':
      return texts.clip_picturesMissing({ count })
  }
}
