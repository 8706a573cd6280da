import { expect, test } from 'vitest'
import { createNote, duplicateSelection, writeOnSite } from '#client/actions'
import { makeContext } from '../helpers/makeContext.ts'
import { makeSession } from '../helpers/makeSession.ts'

function write(role: 'facilitator' | 'participant', onSite: number | undefined) {
  const session = makeSession(onSite === undefined ? {} : { onSite })
  const made = makeContext({ role, session })
  writeOnSite.run(made.context, true)
  createNote.run(made.context)
  return made
}

test('S174 a facilitator writes for people on site; a copy is their own', () => {
  const { context, view, item } = write('facilitator', 7)
  expect(item('new1')).toMatchObject({ author: 'anna', onSite: true })
  view.setState({ editing: undefined, selection: new Set(['new1']) })
  duplicateSelection.run(context)
  expect(item('new2')?.onSite).toBeUndefined()
  writeOnSite.run(context, false)
  createNote.run(context)
  expect(item('new3')?.onSite).toBeUndefined()
})

test('S174 nobody writes for nobody, and participants for themselves only', () => {
  expect(write('facilitator', undefined).item('new1')?.onSite).toBeUndefined()
  expect(write('participant', 7).item('new1')?.onSite).toBeUndefined()
})
