import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createRenderer } from '../../../server/export/createRenderer.ts'
import { makeInput } from './makeInput.ts'

/** Every character there is comes up sooner or later; the seed is printed when one of them gets through. */
test('no text of any characters costs a report its PDF/UA-1', { timeout: 120_000 }, async () => {
  const renderer = await createRenderer()
  const text = fc.string({ unit: 'binary', minLength: 1, maxLength: 60 })
  await fc.assert(
    fc.asyncProperty(fc.array(text, { minLength: 40, maxLength: 40 }), async (texts) => {
      const file = await renderer.render({ format: 'pdf', input: makeInput(texts) })
      expect(file.standardProblem).toBeUndefined()
    }),
    { numRuns: 5, endOnFailure: true },
  )
})
