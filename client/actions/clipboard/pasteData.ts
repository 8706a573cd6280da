import { texts } from '#client/texts'
import { readClip } from '#shared/board'
import type { Point } from '#shared/geometry'
import { limits } from '#shared/protocol'
import type { ActionContext, PastedData } from '../action.ts'
import { boardAction } from '../boardAction.ts'
import { clipFromHtml } from './clipboardHtml.ts'
import { hasForeignPictures, pasteFromElsewhere } from './pasteFromElsewhere.ts'
import { pasteItems } from './pasteItems.ts'
import { pasteNotes } from './pasteNotes.ts'
import { pastePoint } from './pastePoint.ts'

/** More letters than all notes of a full board could hold are no paste but a mistake; and reading them would take long. */
const mostCharacters = 10_000_000

/**
 * Pastes what came out of a clipboard: items of a board as items, one line of text as a note; of several lines or cells it is asked
 * first what they shall become.
 */
export const pasteData = boardAction<{
  readonly data: PastedData
  readonly at?: Point | undefined
}>({
  name: 'pasteData',
  label: () => texts.action_pasteHere(),
  run: (context, { data, at }) => {
    const clip = data.clip !== '' ? data.clip : clipFromHtml(data.html)
    if (clip !== undefined) pasteClip(context, clip, at)
    else pasteText(context, data, at)
  },
})

function pasteClip(context: ActionContext, json: string, at: Point | undefined): void {
  const clip = readClip(json)
  if (clip.ok && hasForeignPictures(context, clip.value))
    // Where it goes is decided now: the pointer moves on while pictures arrive.
    void pasteFromElsewhere(context, clip.value, at ?? pastePoint(context.view.getState()))
  else if (clip.ok) pasteItems.run(context, { clip: clip.value, at })
  else {
    const reason = clip.reason === 'tooLarge' ? 'tooLarge' : 'unreadable'
    context.view.setState({ remark: { reason } })
  }
}

function pasteText(
  context: ActionContext,
  { text, html }: PastedData,
  at: Point | undefined,
): void {
  const { view } = context
  const words = text.trim()
  if (words === '' || words.length > mostCharacters) {
    view.setState({ remark: { reason: words === '' ? 'nothing' : 'tooLarge' } })
    return
  }
  const isOne = words.length <= limits.itemTextCharacters && !/[\t\r\n]/.test(words)
  if (isOne) pasteNotes.run(context, { notes: [{ text: words }], at })
  else view.setState({ overlay: { kind: 'paste', text, isTable: /<table[\s>]/i.test(html), at } })
}
