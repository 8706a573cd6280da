import type { Note } from '../../board/index.ts'
import { type Box, expandBox } from '../../geometry/index.ts'
import { type FittedText, fitText } from '../../text/index.ts'
import type { Instruction, RectInstruction, ShadowInstruction } from '../instruction.ts'
import { type Words, wordInstructions } from './setWords.ts'

const noteRadius = 6
const notePadding = 14

/** A note: a soft shadow, a coloured sheet with a fine edge, its text from the top. */
export function noteScene(note: Note): Instruction[] {
  return [...noteSheet(note), ...wordInstructions(noteWords(note))]
}

/** Where a note's text goes: the field one types into lies exactly there. */
export function noteTextBox(box: Box): Box {
  return expandBox(box, -Math.min(notePadding, 0.07 * Math.min(box.w, box.h)))
}

/** Size, lines and places of a note's text, relative to `noteTextBox`. */
export function fitNoteText(text: string, box: Box): FittedText {
  return fitText(text, noteTextBox(box))
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

/** How a note's text is set. */
export function noteWords({ text, box, color }: Note): Words {
  return {
    box: noteTextBox(box),
    fitted: fitNoteText(text, box),
    weight: 'regular',
    color: `note-${color}-ink`,
    ground: `note-${color}`,
  }
}
