import type { Note } from '../../board/index.ts'
import { type Box, expandBox } from '../../geometry/index.ts'
import { fitText } from '../../text/index.ts'
import type { Instruction, RectInstruction, ShadowInstruction } from '../instruction.ts'
import { type ItemMarks, noteFootHeight, noteFootScene } from './noteFoot.ts'
import { type Words, wordInstructions } from './setWords.ts'

const noteRadius = 6
const notePadding = 14

/** A note: a soft shadow, a coloured sheet with a fine edge, its text from the top, at its foot what it is marked with. */
export function noteScene(note: Note, marks: ItemMarks = {}): Instruction[] {
  return [
    ...noteSheet(note),
    ...wordInstructions(noteWords(note, marks)),
    ...noteFootScene(note, noteTextBox(note.box), marks),
  ]
}

/** Where a note's text goes if nothing is at its foot. */
export function noteTextBox(box: Box): Box {
  return expandBox(box, -Math.min(notePadding, 0.07 * Math.min(box.w, box.h)))
}

function noteSheet({ box, color }: Note): (RectInstruction | ShadowInstruction)[] {
  const radius = Math.min(noteRadius, box.w / 4, box.h / 4)
  return [
    ...[6, 3.5, 1.5].map((drop): ShadowInstruction => {
      const spread = drop / 4
      const sides = { x: box.x - spread, w: box.w + 2 * spread }
      return { kind: 'shadow', radius: radius + spread, box: { ...box, ...sides, y: box.y + drop } }
    }),
    {
      kind: 'rect',
      box,
      radius,
      fill: `note-${color}`,
      edge: { color: `note-${color}-edge`, width: 1 },
    },
  ]
}

/** How a note's text is set: above its foot. */
export function noteWords(note: Note, marks: ItemMarks = {}): Words {
  const { text, color } = note
  const whole = noteTextBox(note.box)
  const box = { ...whole, h: Math.max(1, whole.h - noteFootHeight(note, marks)) }
  return {
    box,
    fitted: fitText(text, box),
    weight: 'regular',
    color: `note-${color}-ink`,
    ground: `note-${color}`,
  }
}
