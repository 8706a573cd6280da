import { expect, test } from 'vitest'
import { readBoardFile, toTemplateFile } from '#shared/board'

const place = { x: 0, y: 0, w: 200, h: 200 }

function fileOf(fields: Record<string, unknown>) {
  const read = readBoardFile({
    ...{ format: 'accord-board', version: 1, title: 'Day one', date: '2026-11-27' },
    functions: ['Sales'],
    zones: [{ id: 'z', title: 'Goals', prompt: '', ...place }],
    steps: [{ id: 's', title: 'Write', minutes: 5, hint: 'Wait', zones: ['z'] }],
    people: [
      { id: 'frida', name: 'Frida', role: 'facilitator' },
      { id: 'ana', name: 'Ana', role: 'participant' },
    ],
    ...fields,
  })
  if (!read.ok) throw new Error(read.detail)
  return read.value
}

test('zones, agenda with its hints and functions are there; date and people are not', () => {
  const template = toTemplateFile(fileOf({}))
  expect(template).toMatchObject({ title: 'Day one', functions: ['Sales'], people: [] })
  expect(template.zones.map(({ id }) => id)).toEqual(['z'])
  expect(template.steps[0]).toMatchObject({ title: 'Write', hint: 'Wait', zones: ['z'] })
  expect(template).not.toHaveProperty('date')
})

test('what facilitators prepared stays, without their name; what participants wrote does not', () => {
  const items = [
    { id: 'a', kind: 'text', ...place, text: 'How to', author: 'frida', cluster: 'c1' },
    { id: 'b', kind: 'note', ...place, text: 'A complaint', author: 'ana', cluster: 'c2' },
    { id: 'c', kind: 'shape', ...place },
  ]
  const clusters = [{ id: 'c1', author: 'ana' }, { id: 'c2' }]
  const comments = [{ id: 'k', item: 'a', text: 'From Ana', author: 'ana' }]
  const result = { ballots: 0, tallies: [], groups: [] }
  const about = { id: 'r', kind: 'consent', question: 'So?', options: [], blind: true }
  const round = { ...about, openedAtMs: 1, closed: { atMs: 2, result } }
  const template = toTemplateFile(fileOf({ items, clusters, comments, rounds: [round] }))
  expect(template.items.map(({ id }) => id)).toEqual(['a', 'c'])
  expect(template.clusters).toEqual([{ id: 'c1' }])
  expect(JSON.stringify(template)).not.toMatch(/ana|frida|complaint|From|rounds/i)
})

test('only pictures that are still shown come along', () => {
  const items = [
    { id: 'a', kind: 'image', ...place, asset: 'one', author: 'frida' },
    { id: 'b', kind: 'image', ...place, asset: 'two', author: 'ana' },
  ]
  const assets = { one: { type: 'image/png', data: '' }, two: { type: 'image/png', data: '' } }
  expect(Object.keys(toTemplateFile(fileOf({ items, assets })).assets ?? {})).toEqual(['one'])
})
