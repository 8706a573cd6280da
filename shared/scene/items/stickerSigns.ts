import type { StickerSign } from '../../board/index.ts'
import type { Point } from '../../geometry/index.ts'
import type { ColorName } from '../colorName.ts'
import type { PathInstruction, PathStep } from '../instruction.ts'
import { circle, polygon, polyline } from '../path.ts'

/** What a sign is made of, on a sheet of 100 by 100, lowest first. */
export type SignParts = readonly PathInstruction[]

/** Around every sign, so that it stands out from the note it is put on. */
const rim = 9

const middle = { x: 50, y: 50 }

const disc = (fill: ColorName): SignParts => cutOut(circle(middle, 42), fill)

const cutOut = (steps: readonly PathStep[], fill: ColorName, round = 0): SignParts => [
  { kind: 'path', steps, fill: 'board', line: { color: 'board', width: rim + round } },
  { kind: 'path', steps, fill, ...(round > 0 ? { line: { color: fill, width: round } } : {}) },
]

const drawn = (steps: readonly PathStep[], color: ColorName, width = 9): PathInstruction => ({
  kind: 'path',
  steps,
  line: { color, width },
})

const dot = (at: Point, radius: number, fill: ColorName): PathInstruction => ({
  kind: 'path',
  steps: circle(at, radius),
  fill,
})

const points = (...flat: readonly number[]): Point[] =>
  Array.from({ length: flat.length / 2 }, (_, index) => ({
    x: flat[2 * index] ?? 0,
    y: flat[2 * index + 1] ?? 0,
  }))

const curve = (...flat: readonly number[]): PathStep[] => {
  const [start = middle, ...rest] = points(...flat)
  const steps: PathStep[] = [{ kind: 'move', to: start }]
  for (let at = 0; at + 2 < rest.length; at += 3)
    steps.push({
      kind: 'cubic',
      by: [rest[at] ?? start, rest[at + 1] ?? start],
      to: rest[at + 2] ?? start,
    })
  return steps
}

const star = Array.from({ length: 10 }, (_, index) => {
  const radius = index % 2 === 0 ? 42 : 20
  const angle = (index * Math.PI) / 5 - Math.PI / 2
  return { x: 50 + radius * Math.cos(angle), y: 53 + radius * Math.sin(angle) }
})

const heart = [
  ...curve(50, 86, 14, 62, 6, 42, 14, 27, 23, 10, 43, 13, 50, 29, 57, 13, 77, 10, 86, 27),
  ...curve(86, 27, 94, 42, 86, 62, 50, 86).slice(1),
  { kind: 'close' } as const,
]

const bulb = [
  ...curve(38, 70, 38, 60, 22, 54, 22, 37, 22, 20, 35, 9, 50, 9, 65, 9, 78, 20, 78, 37),
  ...curve(78, 37, 78, 54, 62, 60, 62, 70).slice(1),
  { kind: 'close' } as const,
]

/** Every sign. Shapes differ, not only colours, so that each is known without seeing colour. */
export const signs: { readonly [Sign in StickerSign]: SignParts } = {
  yes: [...disc('ink-green'), drawn(polyline(points(30, 52, 44, 66, 71, 36)), 'board', 10)],
  no: [
    ...disc('ink-red'),
    drawn([...polyline(points(34, 34, 66, 66)), ...polyline(points(66, 34, 34, 66))], 'board', 10),
  ],
  question: [
    ...disc('ink-blue'),
    drawn(curve(37, 40, 37, 23, 64, 23, 64, 40, 64, 51, 50, 50, 50, 60), 'board'),
    dot({ x: 50, y: 74 }, 5.5, 'board'),
  ],
  important: [
    ...cutOut(polygon(points(50, 16, 88, 80, 12, 80)), 'ink-orange', 10),
    drawn(polyline(points(50, 38, 50, 57)), 'board'),
    dot({ x: 50, y: 71 }, 5.2, 'board'),
  ],
  heart: cutOut(heart, 'ink-pink', 2),
  star: [...cutOut(polygon(star), 'note-yellow', 7), drawn(polygon(star), 'ink-yellow', 4)],
  idea: [
    ...cutOut(bulb, 'note-yellow'),
    drawn(bulb, 'ink-yellow', 4),
    drawn(
      [...polyline(points(41, 80, 59, 80)), ...polyline(points(45, 90, 55, 90))],
      'ink-yellow',
      6,
    ),
    drawn(polyline(points(42, 46, 50, 54, 58, 46)), 'note-yellow-ink', 4),
  ],
  smile: [
    ...disc('note-yellow'),
    drawn(circle(middle, 42), 'ink-yellow', 4),
    dot({ x: 36, y: 42 }, 5, 'note-yellow-ink'),
    dot({ x: 64, y: 42 }, 5, 'note-yellow-ink'),
    drawn(curve(31, 58, 37, 76, 63, 76, 69, 58), 'note-yellow-ink', 6),
  ],
  flag: [
    drawn(polyline(points(27, 14, 27, 90)), 'board', 8 + rim),
    ...cutOut(polygon(points(31, 18, 80, 18, 68, 36, 80, 54, 31, 54)), 'ink-red', 6),
    drawn(polyline(points(27, 14, 27, 90)), 'ink-grey', 8),
  ],
  bolt: cutOut(polygon(points(56, 10, 22, 56, 46, 56, 40, 90, 78, 40, 53, 40)), 'ink-violet', 5),
  target: [
    ...disc('ink-red'),
    dot(middle, 31, 'board'),
    dot(middle, 20, 'ink-red'),
    dot(middle, 8, 'board'),
  ],
  clock: [
    ...disc('ink-teal'),
    dot(middle, 32, 'board'),
    drawn(polyline(points(50, 30, 50, 51, 63, 60)), 'ink-teal', 7),
  ],
}
