import { expect, it } from 'vitest'
import { saveText, shortSaveText } from '../../../client/panels/saveText.ts'

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

it('on a phone says in a word what is not well, and nothing while all is', () => {
  expect(shortSaveText({ kind: 'saved' })).toBe('')
  expect(shortSaveText({ kind: 'saving', unsaved: 2 })).toBe('')
  expect(shortSaveText({ kind: 'offline', unsaved: 3 })).toBe('Offline')
  expect(shortSaveText({ kind: 'refused', reason: 'tooLarge' })).toBe('Not saved')
})
