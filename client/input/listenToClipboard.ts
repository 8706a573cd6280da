import {
  type ActionContext,
  copiedData,
  copiedDataLater,
  cutSelection,
  deleteSelection,
  pasteData,
} from '#client/actions'
import { isTextField } from './ownControls.ts'

interface ClipboardParts {
  /** Usually the document. */
  readonly page: EventTarget
  readonly context: ActionContext
  /** Whether the person has marked text on the page, which they mean rather than the board. */
  readonly hasMarkedText: () => boolean
  /** Whether a place on the page is the board or nothing in particular, and not a dialog or panel. */
  readonly isBoard: (target: EventTarget | null) => boolean
}

/** Ours beside the forms everybody reads; the same on every server. */
const clipType = 'application/x-accord-clip+json'

/**
 * Copies, cuts and pastes when the browser says so (by its keys, by its own menu, or asked by an action). Text fields and marked text
 * keep what is theirs.
 * @returns stops listening
 */
export function listenToClipboard(parts: ClipboardParts): () => void {
  const { page, context } = parts
  const isOurs = (event: Event) =>
    !event.defaultPrevented && !isTextField(event.target) && parts.isBoard(event.target)
  const copy = (event: Event) => {
    const data = isOurs(event) && !parts.hasMarkedText() ? copiedData(context) : undefined
    const { clipboardData } = event as ClipboardEvent
    if (!data || !clipboardData) return
    event.preventDefault()
    clipboardData.setData('text/plain', data.text)
    clipboardData.setData('text/html', data.html)
    clipboardData.setData(clipType, data.clip)
    // A browser waits for nobody during a copy: pictures that are not here yet follow.
    const whole = copiedDataLater(context)
    if (whole) void context.clipboard?.write(whole, 'quietly')
    if (event.type !== 'cut') return
    if (cutSelection.isPossible(context)) deleteSelection.run(context)
    else cutSelection.explain?.(context)
  }
  const paste = (event: Event) => {
    const { clipboardData } = event as ClipboardEvent
    if (!isOurs(event) || !clipboardData) return
    // A picture alone is somebody else's; cells of a spreadsheet come with a picture of them.
    if (clipboardData.files.length > 0 && clipboardData.getData('text/plain') === '') return
    event.preventDefault()
    const [clip, html, text] = [clipType, 'text/html', 'text/plain'].map((type) =>
      clipboardData.getData(type),
    )
    pasteData.run(context, { data: { clip: clip ?? '', html: html ?? '', text: text ?? '' } })
  }
  const listeners = { copy, cut: copy, paste }
  for (const [name, hear] of Object.entries(listeners)) page.addEventListener(name, hear)
  return () => {
    for (const [name, hear] of Object.entries(listeners)) page.removeEventListener(name, hear)
  }
}
