import { expect, test } from 'vitest'
import { flagWords } from '#client/texts'
import { flagIds } from '#shared/strategy'
import { createLabels } from '../../../server/export/labels/createLabels.ts'
import { flagLabel } from '../../../server/export/labels/flagLabel.ts'

test.each(flagIds)('the flag %s says in a report what it says on the screen', (flag) => {
  expect(flagLabel(createLabels('en'), flag)).toEqual(flagWords(flag))
})
