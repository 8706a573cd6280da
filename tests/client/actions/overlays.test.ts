import { expect, test } from 'vitest'
import {
  allActions,
  closeOverlay,
  openContextMenu,
  openPalette,
  openShortcuts,
} from '#client/actions'
import { makeContext } from '../helpers/makeContext.ts'
import { makeNote } from '../helpers/makeNote.ts'
import { makeSession } from '../helpers/makeSession.ts'

test('palette and shortcuts lie over the board one at a time, until closed', () => {
  const { context, view } = makeContext()
  openPalette.run(context)
  openShortcuts.run(context)
  expect(view.getState().overlay).toEqual({ kind: 'shortcuts' })
  closeOverlay.run(context)
  expect(view.getState().overlay).toBeUndefined()
  expect(closeOverlay.isPossible(context)).toBe(false)
})

test('by key the menu opens at the selection, or in the middle where that is out of sight', () => {
  const notes = [makeNote({ id: 'a', x: 100, y: 100 }), makeNote({ id: 'far', x: 9000 })]
  const { context, view } = makeContext({ notes, selection: new Set(['a']) })
  const at = () => {
    const { overlay } = view.getState()
    return overlay?.kind === 'contextMenu' && overlay.at
  }
  openContextMenu.run(context)
  expect(at()).toEqual({ x: 200, y: 200 })
  view.setState({ selection: new Set(['far']) })
  openContextMenu.run(context)
  expect(at()).toEqual({ x: 500, y: 400 })
})

test('what is not possible says why', () => {
  const whyNot = (given: Parameters<typeof makeContext>[0]) =>
    allActions.find(({ name }) => name === 'deleteSelection')?.whyNot?.(makeContext(given).context)
  expect(whyNot({})).toBe('Select something first')
  expect(whyNot({ role: 'viewer' })).toContain('Viewers')
  expect(whyNot({ session: makeSession({ locked: true }) })).toContain('locked')
  expect(whyNot({ notes: [makeNote()], selection: new Set(['n1']) })).toBeUndefined()
})

test('no two actions share a name or a key', () => {
  const names = allActions.map(({ name }) => name)
  const keys = allActions.flatMap((action) => action.keys ?? [])
  expect(new Set(names).size).toBe(names.length)
  expect(new Set(keys).size).toBe(keys.length)
})
