import { texts } from '#client/texts'
import { isFrozen, type ReturnedWords, type ReturnedWork } from '#client/view'
import {
  addComment,
  addItems,
  type Change,
  editComment,
  editLineText,
  type Item,
  indicesOnTop,
  readComment,
  renameCluster,
} from '#shared/board'
import type { ActionContext } from './action.ts'
import { boardAction } from './boardAction.ts'
import { kindsOf } from './mayAddKinds.ts'
import { hasRoomForNotes, middleOfView, newNote, noteBoxAt, onSiteOf } from './newNote.ts'
import { uncoveredPlace } from './places.ts'

type Returned = Pick<ReturnedWork, 'notes' | 'words'>

/**
 * Puts what did not get onto the board there: items as new ones of this person with the same words, place and colour, which are
 * selected; comments, lines of the strategy and names of clusters where they belong, or as notes where that is gone.
 */
export const putBack = boardAction<Returned>({
  name: 'putBack',
  label: () => texts.draft_putBack(),
  adds: (context, returned) => (returned ? kindsOf(itemsOf(context, returned)) : []),
  isPossible: hasRoomForNotes,
  run: (context, returned, change) => {
    const { items, self } = context.view.getState()
    const lost = itemsOf(context, returned)
    const stack = indicesOnTop(items.values(), lost.length)
    const taken = [...items.values()]
    const fresh = lost.map((item, i) => {
      const box = uncoveredPlace(item.box, taken)
      const own = { id: context.newId(), author: self.participantId, createdAt: context.nowMs() }
      const copy = {
        ...item,
        reactions: undefined,
        ...onSiteOf(context),
        ...own,
        box,
        z: stack[i] ?? item.z,
      }
      taken.push(copy)
      return copy
    })
    addItems(context.board, fresh, change)
    for (const words of returned.words) if (hasPlace(context, words)) say(context, words, change)
    context.view.setState({ selection: new Set(fresh.map(({ id }) => id)), editing: undefined })
  },
})

/** The items to be made: those that came back, and a note for words that have no place any more. */
function itemsOf(context: ActionContext, { notes, words }: Returned): Item[] {
  const box = noteBoxAt(middleOfView(context.view.getState()))
  const homeless = words.filter((each) => !hasPlace(context, each))
  return [...notes, ...homeless.map(({ text }) => ({ ...newNote(context, box), text }))]
}

function hasPlace({ view }: ActionContext, { root, id, item = '' }: ReturnedWords): boolean {
  const { items, clusters, lines, session } = view.getState()
  const line = lines.get(id)
  if (root === 'strategy') return line !== undefined && !isFrozen({ session }, line)
  return root === 'clusters' ? clusters.has(id) : items.has(item)
}

function say(context: ActionContext, { root, id, text, item = '' }: ReturnedWords, change: Change) {
  const { board } = context
  const author = context.view.getState().self.participantId
  const createdAt = context.nowMs()
  if (root === 'clusters') renameCluster(board, id, text, change)
  else if (root === 'strategy') editLineText(board, id, text, change)
  else if (readComment(board, id)?.author === author)
    editComment(board, id, { text, editedAt: createdAt }, change)
  else addComment(board, { id: context.newId(), item, text, author, createdAt }, change)
}
