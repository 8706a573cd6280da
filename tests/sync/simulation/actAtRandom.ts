import type { OpenWorkshop } from '#client/sync'
import {
  addItems,
  deleteItems,
  editItemText,
  type Item,
  moveItems,
  noteColors,
  readItems,
  recolorItems,
  restackItems,
} from '#shared/board'
import type { Random } from './random.ts'

const words = ['who', 'decides', 'what', 'by when', 'naïve', 'Привет', '😀', 'שלום', '\n']

/**
 * Does one thing a person might do with a board.
 * @param mayEdit whether this person may change the words of a note
 */
export function actAtRandom(
  workshop: OpenWorkshop,
  author: string,
  mayEdit: (item: Item) => boolean,
  random: Random,
): void {
  const { board } = workshop
  const items = readItems(board)
  const [first, ...others] = items
  if (first === undefined || random.chance(0.3)) addNotes(workshop, author, random)
  else {
    const item = random.oneOf([first, ...others])
    changeOne(workshop, item, mayEdit(item), items, random)
  }
}

function changeOne(
  workshop: OpenWorkshop,
  item: Item,
  mayEdit: boolean,
  items: readonly Item[],
  random: Random,
): void {
  const { board } = workshop
  const change = { origin: workshop.origin, label: 'simulated' }
  const free = [
    () => moveItems(board, somePlaces(items, random), change),
    () => recolorItems(board, [item.id], random.oneOf(noteColors), change),
    () => restackItems(board, [[item.id, `a${random.between(0, 9)}V`]], change),
    () => workshop.undo(),
    () => workshop.redo(),
  ] as const
  const edit = () => editItemText(board, item.id, edited(textOf(item), random), change)
  const remove = () => deleteItems(board, [item.id], change)
  random.oneOf(mayEdit ? [edit, edit, remove, ...free] : free)()
}

/**
 * Mostly one note; sometimes what a paste brings, and now and then more than one live message may hold. Texts stay far
 * below what a note may hold: where two people undo one deletion the text is there twice, and what is too long then comes
 * back as a draft, which nobody here decides about.
 */
function addNotes({ board, origin }: OpenWorkshop, author: string, random: Random): void {
  const isHuge = random.chance(0.01)
  const count = isHuge ? 120 : random.chance(0.1) ? random.between(2, 12) : 1
  const notes = Array.from({ length: count }, () => ({
    id: `n${random.between(0, 2 ** 31)}`,
    kind: 'note' as const,
    box: { x: random.between(-2000, 2000), y: random.between(-2000, 2000), w: 200, h: 200 },
    z: 'a0',
    author,
    createdAt: 0,
    text: isHuge ? 'long '.repeat(120) : edited('', random),
    color: random.oneOf(noteColors),
  }))
  addItems(board, notes, { origin, label: 'createNotes' })
}

function textOf(item: Item): string {
  return 'text' in item && typeof item.text === 'string' ? item.text : ''
}

/** Somewhere a word comes, and now and then a stretch goes. */
function edited(text: string, random: Random): string {
  const characters = [...text]
  const at = random.between(0, characters.length)
  const gone = random.chance(0.3) ? random.between(0, 5) : 0
  const word = random.oneOf(words as [string, ...string[]])
  characters.splice(at, gone, ...word)
  return characters.slice(0, 300).join('')
}

function somePlaces(items: readonly Item[], random: Random) {
  return items
    .filter(() => random.chance(3 / items.length))
    .map(({ id, box }) => [id, { ...box, x: box.x + random.between(-50, 50) }] as const)
}
