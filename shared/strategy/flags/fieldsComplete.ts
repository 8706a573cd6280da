import { type AskedField, moveFields } from '../../board/index.ts'
import { emptyFields } from '../emptyFields.ts'
import type { Flag, FlagExamples } from '../flag.ts'

/** What template E asks of every move. */
export const moveQuestions: readonly AskedField[] = moveFields.filter(
  (field) => field !== 'blocks' && field !== 'models',
)

/** A field of the move is still empty. */
export const fieldsComplete: Flag = {
  id: 'fields-complete',
  kinds: ['move'],
  whyUp(line) {
    if (line.kind !== 'move') return undefined
    const fields = emptyFields(line, moveQuestions)
    return fields.length === 0 ? undefined : { fields }
  },
}

const complete = {
  owner: { name: 'Ana', person: 'a' },
  people: 4,
  hoursPerWeek: 20,
  money: { amount: 12_000, currency: 'EUR' },
  start: '2027-01-11',
  end: '2027-02-22',
  measure: 'Windows kept',
  today: '62 %',
  target: '85 %',
  targetDate: '2027-03-15',
  functions: { Service: true, Sales: true },
  stages: { during: true },
  businessGoal: { words: 'Second visits' },
  brandPromise: { words: 'On time' },
  stopped: 'The newsletter',
}
const text = 'Two-hour windows in Lindau'

export const fieldsCompleteExamples: FlagExamples = {
  up: [
    { text },
    { text, fields: { ...complete, owner: undefined } },
    { text, fields: { ...complete, stages: {} } },
    { text, fields: { ...complete, stopped: ' ' } },
    { text, fields: { ...complete, money: undefined } },
    { text, fields: { ...complete, brandPromise: { words: '' } } },
  ],
  down: [
    { text, fields: complete },
    { text, fields: { ...complete, money: { amount: 0, currency: 'EUR' } } },
    { text, fields: { ...complete, people: 0 } },
    { text, fields: { ...complete, blocks: {}, models: {} } },
    { text: '', fields: complete },
  ],
}
