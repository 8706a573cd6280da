import { expect, test } from 'vitest'
import {
  convertActions,
  createArrowBetween,
  createNote,
  duplicateSelection,
  groupSelection,
  pasteItems,
  setTool,
  takeArrowTool,
} from '#client/actions'
import { makeContext } from '../helpers/makeContext.ts'
import { makeNote } from '../helpers/makeNote.ts'
import { makeSession } from '../helpers/makeSession.ts'

const notes = [makeNote({ id: 'n1' }), makeNote({ id: 'n2', x: 400 })]
const notesOnly = makeSession({ tools: ['note'] })

function sit(session = notesOnly, role: 'participant' | 'facilitator' = 'participant') {
  const made = makeContext({ notes, session, role, selection: new Set(['n1', 'n2']) })
  return { ...made, remark: () => made.view.getState().remark }
}

test('S170 what is not allowed is not made, and it is said why', () => {
  const { context, view, ids, remark } = sit()
  const ends = { from: { point: { x: 0, y: 0 } }, to: { point: { x: 9, y: 9 } } }
  createArrowBetween.run(context, ends)
  expect(ids()).toEqual(['n1', 'n2'])
  expect(remark()).toEqual({ reason: 'toolNotAllowed' })
  takeArrowTool.run(context)
  setTool.run(context, 'arrow')
  expect(view.getState().tool).toBe('select')
  expect(takeArrowTool.whyNot?.(context)).toBe('Not allowed in this step')
  for (const convert of convertActions.slice(1)) expect(convert.isPossible(context)).toBe(false)
  expect(groupSelection.isPossible(context)).toBe(false)
})

test('S170 what is allowed is made as ever, copies of it, too', () => {
  const { context, ids } = sit()
  createNote.run(context)
  expect(ids()).toHaveLength(3)
  context.view.setState({ selection: new Set(['n1']) })
  duplicateSelection.run(context)
  expect(ids()).toHaveLength(4)
})

test('S170 a paste that holds anything else is not made', () => {
  const { context, ids, remark } = sit(makeSession({ tools: ['arrow'] }))
  pasteItems.run(context, { clip: { items: notes, unreadable: 0 } as never })
  expect(ids()).toHaveLength(2)
  expect(remark()).toEqual({ reason: 'toolNotAllowed' })
})

test('S170 facilitators add what they like', () => {
  const { context } = sit(notesOnly, 'facilitator')
  expect(takeArrowTool.isPossible(context)).toBe(true)
})
