import { expect, it } from 'vitest'
import { saveText } from '../../../client/panels/saveText.ts'

it('says Saved only when everything is', () => {
  const states = [
    { kind: 'saving', unsaved: 0 },
    { kind: 'saving', unsaved: 2 },
    { kind: 'offline', unsaved: 0 },
    { kind: 'offline', unsaved: 1 },
    { kind: 'refused', reason: 'tooLarge' },
  ] as const
  for (const state of states) expect(saveText(state).text).not.toBe('Saved')
  expect(saveText({ kind: 'saved' }).text).toBe('Saved')
})

it('counts what is not yet safe', () => {
  expect(saveText({ kind: 'saving', unsaved: 1 }).text).toBe('Saving 1 change')
  expect(saveText({ kind: 'offline', unsaved: 3 }).text).toBe(
    'Offline, 3 changes kept on this device',
  )
})
