import { noteColors } from '#shared/board'

const words =
  'customers wait because nobody owns the answer between sales and service teams today'.split(' ')

/** A board file with `count` notes of about twelve words on a grid, in the first six colours (targets.md, "Board"). */
export function boardOfNotes(count: number) {
  const columns = Math.ceil(Math.sqrt(count * 1.6))
  const items = Array.from({ length: count }, (_, index) => ({
    kind: 'note',
    x: (index % columns) * 220,
    y: Math.floor(index / columns) * 220,
    w: 200,
    h: 200,
    color: noteColors[index % 6],
    text: `${index} ${words.slice(index % 3, 12).join(' ')}`,
  }))
  return { format: 'accord-board', version: 1, title: `${count} notes`, items }
}
