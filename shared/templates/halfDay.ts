import { alignmentFor } from './alignment.ts'
import { chapter } from './chapter.ts'
import { defineTemplate } from './defineTemplate.ts'
import { insideOut } from './insideOut.ts'
import { type Block, beside, column, stretch } from './layout.ts'
import { strategyTest } from './strategyTest.ts'
import type { Template, TemplateInput } from './template.ts'
import { thinkBig } from './thinkBig.ts'

const chapterGap = 320

const leaveOut = ['close']
const inside = chapter({
  template: insideOut,
  prefix: 'a',
  title: 'Inside-out',
  minutes: 65,
  leaveOut,
})
const big = chapter({ template: thinkBig, prefix: 'c', title: 'Think big', minutes: 55, leaveOut })
const test = chapter({
  template: strategyTest,
  prefix: 'e',
  title: 'Strategy test',
  minutes: 30,
})

/**
 * Templates A, C, D and E as four chapters of one board, read in that order, with breaks between them. The
 * functions of the workshop make the hand-off matrix of D.
 */
export function halfDayFor(functions: readonly string[]): Template {
  const aligned = chapter({
    template: alignmentFor(functions),
    prefix: 'd',
    title: 'Alignment',
    minutes: 60,
    leaveOut,
  })
  return defineTemplate({
    id: 'half-day',
    title: 'Half day: from who we are to a tested strategy',
    summary:
      'Four hours on one board: who we are, the moves, alignment across silos and layers, and the strategy test, with three breaks.',
    zones: [...twoByTwo(aligned).zones],
    steps: [
      ...inside.steps,
      pause(1, 'Stand up and leave the screen. We go on with the moves.'),
      ...big.steps,
      pause(2, 'Stand up and leave the screen. We go on with how we work together.'),
      ...aligned.steps,
      pause(3, 'Stand up and leave the screen. We go on with the test of our moves.'),
      ...test.steps,
    ],
    checks: [...inside.checks, ...big.checks, ...aligned.checks, ...test.checks],
  })
}

function twoByTwo(aligned: Block): Block {
  const lower = beside([aligned, test], chapterGap)
  const w = (lower.w - chapterGap) / 2
  const upper = [inside, big].map((block) => stretch(block, { w, h: block.h }))
  return column([beside(upper, chapterGap), lower], chapterGap)
}

function pause(number: number, instruction: string): TemplateInput['steps'][number] {
  return {
    id: `break-${number}`,
    title: 'Break',
    minutes: 10,
    instruction,
    hint: 'Say the time at which you go on, and begin then. Use the break to copy agreed lines to where the next chapter needs them.',
    tools: [],
    activity: { kind: 'break' },
  }
}
