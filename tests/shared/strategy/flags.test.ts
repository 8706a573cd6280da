import { describe, expect, it } from 'vitest'
import type { Line } from '#shared/board'
import type { StrategyInput } from '#shared/strategy'
import { flagIds, testStrategy } from '#shared/strategy'
import type { FlagExample, FlagExamples } from '../../../shared/strategy/flag.ts'
import { borrowedExamples } from '../../../shared/strategy/flags/borrowed.ts'
import { byJourneyMapExamples } from '../../../shared/strategy/flags/byJourneyMap.ts'
import { byTechnologyExamples } from '../../../shared/strategy/flags/byTechnology.ts'
import { fieldsCompleteExamples } from '../../../shared/strategy/flags/fieldsComplete.ts'
import { genericExamples } from '../../../shared/strategy/flags/generic.ts'
import { noMeasureExamples } from '../../../shared/strategy/flags/noMeasure.ts'
import { notResourcedExamples } from '../../../shared/strategy/flags/notResourced.ts'
import { oneSiloExamples } from '../../../shared/strategy/flags/oneSilo.ts'
import { outOfOrderExamples } from '../../../shared/strategy/flags/outOfOrder.ts'
import { sideProjectExamples } from '../../../shared/strategy/flags/sideProject.ts'
import { makeInput, makeLine, makeZones } from './makeInput.ts'

const examples: Readonly<Record<(typeof flagIds)[number], FlagExamples>> = {
  'by-technology': byTechnologyExamples,
  'by-journey-map': byJourneyMapExamples,
  'not-resourced': notResourcedExamples,
  'no-measure': noMeasureExamples,
  borrowed: borrowedExamples,
  generic: genericExamples,
  'side-project': sideProjectExamples,
  'one-silo': oneSiloExamples,
  'out-of-order': outOfOrderExamples,
  'fields-complete': fieldsCompleteExamples,
}
const ofWords = ['by-technology', 'by-journey-map', 'no-measure', 'borrowed'] as const

/** The strategy an example describes: its line first, then those beside it. */
function inputOf({
  text,
  fields,
  kind = 'move',
  part,
  agreedAtMs,
  beside = [],
}: FlagExample): StrategyInput {
  const parts = Object.fromEntries(beside.map((other, index) => [`zone${index}`, other.part]))
  const zones = makeZones({ ...(part ? { own: part } : {}), ...parts })
  const line = makeLine(kind, 'line', { text, ...(part ? { zone: 'own' } : {}), ...fields })
  const others = beside.map(
    (_, index): Line =>
      makeLine('statement', `other${index}`, { text: 'Another line', zone: `zone${index}` }),
  )
  const times = beside.flatMap((other, index) =>
    other.agreedAtMs === undefined ? [] : [[`other${index}`, other.agreedAtMs]],
  )
  return makeInput({
    lines: [line, ...others],
    session: { zones },
    agreedAtMs: {
      ...(agreedAtMs === undefined ? {} : { line: agreedAtMs }),
      ...Object.fromEntries(times),
    },
  })
}

function causeOf(example: FlagExample, flag: string) {
  return testStrategy(inputOf(example)).raised.find(
    (each) => each.line === 'line' && each.flag === flag,
  )?.cause
}

const languageOf = ({ language = 'en' }: FlagExample) => language

describe.each(flagIds)('T20 flag %s', (flag) => {
  const { up, down } = examples[flag]

  it.each(up.map((example) => [example.text, example] as const))('is up on %j', (_, example) => {
    const cause = causeOf(example, flag)
    expect(cause).toBeDefined()
    if (example.words) expect(cause?.words).toEqual(example.words)
  })

  it.each(down.map((example) => [example.text, example] as const))(
    'is not up on %j',
    (_, example) => {
      expect(causeOf(example, flag)).toBeUndefined()
    },
  )

  it('has five examples of both kinds, in every language where it looks for words', () => {
    const languages = ofWords.some((each) => each === flag) ? ['en', 'de', 'fr', 'es'] : ['en']
    for (const language of languages) {
      const count = (each: readonly FlagExample[]) =>
        each.filter((one) => languageOf(one) === language).length
      expect(count(up), `${language} up`).toBeGreaterThanOrEqual(5)
      expect(count(down), `${language} down`).toBeGreaterThanOrEqual(5)
    }
  })
})
