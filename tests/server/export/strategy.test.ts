import { beforeAll, expect, test } from 'vitest'
import { createRenderer, type Renderer } from '../../../server/export/createRenderer.ts'
import { agreedStrategy } from '../../helpers/agreedStrategy.ts'
import { ensureDebianPackages } from '../../helpers/debianPackages.ts'
import { makeInput } from './makeInput.ts'
import { comparable, textOf } from './pdfTools.ts'

let renderer: Renderer

beforeAll(async () => {
  ensureDebianPackages(['poppler-utils'])
  renderer = await createRenderer()
})

test('the report names owners, measures, resources and reservations, and stays PDF/UA-1', async () => {
  const { lines, session } = agreedStrategy()
  const event = {
    type: 'agreeLine',
    by: 'p1',
    atMs: Date.UTC(2026, 10, 22, 14, 5),
    body: { line: 'm' },
  }
  const input = { ...makeInput(['Warm tonight'], session), lines, events: [event] }
  const { bytes, standardProblem } = await renderer.render({ format: 'pdf', input })
  expect(standardProblem).toBeUndefined()
  const said = comparable(textOf(bytes))
  for (const words of [
    'We serve households that want a warm home by tonight.',
    '1. Call back within a day',
    '3 people, 12 hours a week',
    '€40,000',
    'January 11, 2027 – June 30, 2027',
    'Calls answered within a day: 62 % → 90 % by June 30, 2027',
    'Sales, Service',
    'Keep 95 % of contracts',
    'The weekly call report',
    'I agree: 4 · I can live with it: 2 · I have a concern: 1',
    'Who covers the night?',
    'We never trade',
    'Bo, Service, Middle',
    'Counting calls per hour',
    'A loyalty card',
    'What became of earlier commitments',
    'A second van',
    'Side project',
    'Which business goal and which brand promise does it serve?',
    'Overruled: Only we have depots · Ada',
    'success by design nobody yet',
    'Nov 22, 2026, 14:05 UTC',
    'Agreed · Call back within a day',
  ])
    expect(said.toLowerCase()).toContain(comparable(words).toLowerCase())
  expect(said).not.toContain(comparable('Only a draft'))
})
