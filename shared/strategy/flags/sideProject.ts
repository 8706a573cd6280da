import { emptyFields } from '../emptyFields.ts'
import type { Flag, FlagExamples } from '../flag.ts'

/** Serves no business goal, or no promise of the brand: a CX strategy delivers on both or it is not one. */
export const sideProject: Flag = {
  id: 'side-project',
  kinds: ['move'],
  whyUp(line) {
    if (line.kind !== 'move') return undefined
    const fields = emptyFields(line, ['businessGoal', 'brandPromise'])
    return fields.length === 0 ? undefined : { fields }
  },
}

const businessGoal = { words: 'Second visits from 34 % to 15 %', from: 'goal' }
const brandPromise = { words: 'The neighbour who knows about heating' }

export const sideProjectExamples: FlagExamples = {
  up: [
    { text: 'A welcome letter on better paper' },
    { text: 'A welcome letter', fields: { brandPromise } },
    { text: 'Spare parts in the van', fields: { businessGoal } },
    { text: 'A newsletter', fields: { businessGoal: { words: '  ' }, brandPromise } },
    { text: 'A birthday card', fields: { businessGoal, brandPromise: { words: '' } } },
  ],
  down: [
    { text: 'Spare parts in the van', fields: { businessGoal, brandPromise } },
    { text: 'Call before we are late', fields: { businessGoal, brandPromise } },
    {
      text: 'One sentence on top of the bill',
      fields: { businessGoal: { words: 'Half as many calls' }, brandPromise },
    },
    {
      text: 'Two-hour windows',
      fields: { businessGoal, brandPromise: { words: 'On time', from: 'brand' } },
    },
    { text: '', fields: { businessGoal, brandPromise } },
  ],
}
