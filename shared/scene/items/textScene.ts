import type { Text } from '../../board/index.ts'
import { type FittedText, fitText } from '../../text/index.ts'
import { inkOf } from '../colorName.ts'
import type { Instruction } from '../instruction.ts'
import { lineCount, type Words, wordInstructions } from './setWords.ts'

const lineHeight = 1.3

/** A text: its words and nothing else. */
export function textScene(text: Text): Instruction[] {
  return wordInstructions(textWords(text))
}

/** How a text's words are set: at their own size, wrapped in the width of the box, as far down as they go. */
export function textWords(item: Text): Words {
  const fitted = setText(item)
  const box = { ...item.box, h: Math.max(item.box.h, textHeight(item)) }
  return { box, fitted, weight: 'regular', color: inkOf(item.color), ground: 'board' }
}

/** The height a text's box has to have for its words, board units; one line for an empty text. */
export function textHeight(item: Pick<Text, 'text' | 'size' | 'box'>): number {
  const trailing = /\n*$/.exec(item.text)?.[0].length ?? 0
  const lines = Math.max(1, lineCount(setText(item)) + trailing)
  return Math.ceil(lines * lineHeight * item.size)
}

function setText({ text, size, box }: Pick<Text, 'text' | 'size' | 'box'>): FittedText {
  return fitText(text, { w: box.w, h: 1e9 }, { sizes: [size], lineHeight })
}
