import { expect, test } from 'vitest'
import { remarkAnchor } from '../../../client/panels/remarkAnchor.ts'
import { remarkText } from '../../../client/panels/remarkText.ts'

const nameOf = (id: string) => (id === 'ben' ? 'Ben' : '')

test('a remark says whose note it is, and what is free to do', () => {
  const text = remarkText({ reason: 'othersWords', author: 'ben' }, nameOf)
  expect(text).toMatch(/^Ben wrote this note\..*facilitator.*move and colour it\.$/)
  const nobodys = remarkText({ reason: 'othersWords', author: 'gone' }, nameOf)
  expect(nobodys).toMatch(/^Somebody else wrote this note\./)
})

test('a deletion says how many went and how many stay', () => {
  const say = (deleted: number, kept: number, author?: string) =>
    remarkText({ reason: 'othersWords', author, deletion: { deleted, kept } }, nameOf)
  expect(say(0, 1, 'ben')).toMatch(/^Ben wrote this note\. .*can delete it/)
  expect(say(0, 1)).toMatch(/^Somebody else wrote this note\. .*can delete it/)
  expect(say(0, 3)).toMatch(/^3 stay, because others wrote them/)
  expect(say(1, 1, 'ben')).toMatch(/^1 note was deleted\. 1 stays/)
  expect(say(2, 3)).toMatch(/^2 notes were deleted\. 3 stay/)
})

test('viewers and the lock have words of their own', () => {
  expect(remarkText({ reason: 'viewersRead' }, nameOf)).toContain('viewer')
  expect(remarkText({ reason: 'boardLocked' }, nameOf)).toContain('locked')
})

const camera = { x: 0, y: 0, zoom: 1 }
const viewport = { w: 1000, h: 800 }
const size = { w: 336, h: 92 }
const bar = { w: 220, h: 50 }
const covered = { top: 64, right: 0, bottom: 72, left: 64 }
const at = (x: number, y: number, view = viewport) =>
  remarkAnchor([{ x, y, w: 200, h: 200 }], camera, view, size, bar, covered)

test('it stands right under what it is about', () => {
  expect(at(400, 300)).toEqual({ x: 500, y: 512 })
})

test('under the selection’s bar where that is below, too', () => {
  expect(at(400, 80).y).toBeGreaterThanOrEqual(80 + 200 + bar.h)
})

test('it stays on the screen and clear of the bars, also on a phone', () => {
  expect(at(900, 300).x).toBe(1000 - 168 - 12)
  expect(at(0, 300).x - size.w / 2).toBeGreaterThanOrEqual(covered.left)
  expect(at(400, 700).y + size.h).toBeLessThanOrEqual(viewport.h - covered.bottom)
  const phone = { w: 390, h: 844 }
  const { x } = at(-150, 300, phone)
  expect(x - size.w / 2).toBeGreaterThanOrEqual(0)
  expect(x + size.w / 2).toBeLessThanOrEqual(phone.w)
})

test('with nothing in sight it is at the lower edge', () => {
  const nothing = remarkAnchor([], camera, viewport, size, bar, covered)
  expect(nothing.x).toBe(500)
  expect(at(5000, 0)).toEqual(nothing)
})
