import { emptyFields } from '../emptyFields.ts'
import type { Flag, FlagExamples } from '../flag.ts'

/** No people, no hours. Nought people or nought hours are none. */
export const notResourced: Flag = {
  id: 'not-resourced',
  kinds: ['move'],
  whyUp(line) {
    if (line.kind !== 'move') return undefined
    const none = (['people', 'hoursPerWeek'] as const).filter((field) => line[field] === 0)
    const fields = [...emptyFields(line, ['people', 'hoursPerWeek']), ...none]
    return fields.length === 0 ? undefined : { fields }
  },
}

export const notResourcedExamples: FlagExamples = {
  up: [
    { text: 'Two-hour windows in Lindau' },
    { text: 'Two-hour windows in Lindau', fields: { people: 4 } },
    { text: 'Two-hour windows in Lindau', fields: { hoursPerWeek: 20 } },
    { text: 'Everybody does it beside their work', fields: { people: 12, hoursPerWeek: 0 } },
    { text: 'Starts when somebody is free', fields: { people: 0, hoursPerWeek: 8 } },
    { text: 'Money but nobody', fields: { money: { amount: 50_000, currency: 'EUR' } } },
  ],
  down: [
    { text: 'Two-hour windows in Lindau', fields: { people: 4, hoursPerWeek: 20 } },
    { text: 'Ana and Mehmet keep a case', fields: { people: 2, hoursPerWeek: 60 } },
    { text: 'One sentence on top of the bill', fields: { people: 1, hoursPerWeek: 0.5 } },
    {
      text: 'Costs nothing but time',
      fields: { people: 3, hoursPerWeek: 6, money: { amount: 0, currency: 'EUR' } },
    },
    { text: 'Without a date, but with people', fields: { people: 9, hoursPerWeek: 90 } },
  ],
}
