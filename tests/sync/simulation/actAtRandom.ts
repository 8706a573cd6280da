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

/** Does one thing a person might do with a board. */
export function actAtRandom(workshop: OpenWorkshop, author: string, random: Random): void {
  const { board } = workshop
  const items = readItems(board)
  const [first, ...others] = items
  if (first === undefined || random.chance(0.3)) addNotes(workshop, author, random)
  else changeOne(workshop, random.oneOf([first, ...others]), items, random)
}

function changeOne(
  workshop: OpenWorkshop,
  item: Item,
  items: readonly Item[],
  random: Random,
): void {
  const { board } = workshop
  const change = { origin: workshop.origin, label: 'simulated' }
  const acts = [
    () => editItemText(board, item.id, edited(textOf(item), random), change),
    () => editItemText(board, item.id, edited(textOf(item), random), change),
    () => moveItems(board, somePlaces(items, random), change),
    () => recolorItems(board, [item.id], random.oneOf(noteColors), change),
    () => restackItems(board, [[item.id, `a${random.between(0, 9)}V`]], change),
    () => deleteItems(board, [item.id], change),
    () => workshop.undo(),
    () => workshop.redo(),
  ] as const
  random.oneOf(acts)()
}

/** Mostly one note; sometimes what a paste brings, and now and then more than one live message may hold. */
function addNotes({ board, origin }: OpenWorkshop, author: string, random: Random): void {
  const isHuge = random.chance(0.01)
  const count = isHuge ? 50 : random.chance(0.1) ? random.between(2, 12) : 1
  const notes = Array.from({ length: count }, () => ({
    id: `n${random.between(0, 2 ** 31)}`,
    kind: 'note' as const,
    box: { x: random.between(-2000, 2000), y: random.between(-2000, 2000), w: 200, h: 200 },
    z: 'a0',
    author,
    createdAt: 0,
    text: isHuge ? 'long '.repeat(300) : edited('', random),
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
