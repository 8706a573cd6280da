import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import {
  type BoardFile,
  fillBoard,
  indicesOnTop,
  moveItems,
  readBoardFile,
  readItem,
  readItems,
  toBoardFile,
} from '#shared/board'
import { limits, type SessionState } from '#shared/protocol'
import { sampleBoardFile } from '#shared/templates/sample'
import { newSession } from './makers.ts'

const base = { format: 'accord-board', version: 1 }
const zone = { id: 'z', title: 'Z', prompt: '', x: 0, y: 0, w: 100, h: 100 }
const note = { kind: 'note', x: 10, y: 20 }

describe('a board file', () => {
  it('is the same after export, import and export', () => {
    const once = exported(imported(sampleBoardFile), sampleBoardFile)
    const again = exported(imported(once), once)
    expect(JSON.parse(JSON.stringify(again))).toEqual(JSON.parse(JSON.stringify(once)))
    expect(once.items).toHaveLength(sampleBoardFile.items.length)
    expect(once.items.map(({ id, text }) => [id, text])).toEqual(
      sampleBoardFile.items.map(({ id, text }) => [id, text]),
    )
  })

  it('keeps unknown kinds, unknown fields, clusters and strategy', () => {
    const file = parsed({
      items: [
        { id: 'h', kind: 'hologram', x: 1, y: 2, w: 3, h: 4, glow: { by: ['night'] }, text: 'hi' },
        { id: 'n', ...note, mood: 'good' },
      ],
      clusters: [{ id: 'c', title: 'Cold homes', mood: 1 }],
      strategy: [{ id: 's', kind: 'bet', fields: { owner: 'Ana' } }],
      future: { kept: true },
    })
    const back = exported(imported(file), file)
    expect(back.items).toContainEqual(expect.objectContaining(file.items[0]))
    expect(back.items).toContainEqual(expect.objectContaining({ id: 'n', mood: 'good' }))
    expect(back.clusters).toEqual([
      { id: 'c', title: 'Cold homes', mood: 1, author: '', createdAt: 0 },
    ])
    expect(back.strategy).toEqual([{ id: 's', kind: 'bet', fields: { owner: 'Ana' } }])
    expect(file).toMatchObject({ future: { kept: true } })
  })

  it('fills what is missing: id, size, colour, author, time, stack from bottom to top', () => {
    const doc = imported(parsed({ items: [note, note, note] }), 77)
    const items = readItems(doc)
    expect(items).toHaveLength(3)
    expect(new Set(items.map((item) => item.id)).size).toBe(3)
    for (const item of items) {
      expect(item).toMatchObject({ color: 'yellow', author: '', createdAt: 77, text: '' })
      expect(item.box).toEqual({ x: 10, y: 20, w: 200, h: 200 })
    }
    const stack = items.map((item) => item.z)
    expect(stack).toEqual([...stack].sort())
    expect(new Set(stack).size).toBe(3)
  })

  it('gives the second of two items with one id a new id', () => {
    const doc = imported(
      parsed({
        items: [
          { ...note, id: 'same', text: 'first' },
          { ...note, id: 'same', text: 'second' },
        ],
      }),
    )
    expect(readItem(doc, 'same')).toMatchObject({ text: 'first' })
    expect(
      readItems(doc)
        .map((item) => item.text)
        .sort(),
    ).toEqual(['first', 'second'])
  })

  it('never gives a new id that a later item wants', () => {
    const file = parsed({ items: [{ ...note }, { ...note, id: 'wanted' }] })
    expect(readItem(imported(file), 'wanted')).toBeDefined()
  })

  it.each([
    ['color', 'plaid', 'yellow'],
    ['author', 5, ''],
    ['createdAt', 'yesterday', 0],
    ['createdAt', -4, 0],
    ['cluster', { not: 'an id' }, undefined],
  ])('repairs a note whose %s is %j', (field, wrong, right) => {
    const doc = imported(parsed({ items: [{ ...note, id: 'n', text: 'kept', [field]: wrong }] }))
    const item: Record<string, unknown> | undefined = readItem(doc, 'n')
    expect(item).toMatchObject({ text: 'kept' })
    expect(item?.[field]).toEqual(right)
  })

  it.each([[''], ['!!!'], ['a'], [42], ['a00'], [`a1${'V'.repeat(300)}`]])(
    'repairs a place in the stack that is %j, so that new notes can still be put on top',
    (z) => {
      const doc = imported(parsed({ items: [{ ...note, id: 'n', z }] }))
      expect(readItem(doc, 'n')).toBeDefined()
      expect(indicesOnTop(readItems(doc))[0]).toBeTruthy()
    },
  )

  it('cuts text that is too long for a note, also of kinds it does not know', () => {
    const text = 'x'.repeat(100_000)
    const file = parsed({
      items: [
        { ...note, text },
        { ...note, kind: 'hologram', text },
      ],
    })
    for (const item of exported(imported(file), file).items) {
      expect(item.text).toHaveLength(limits.itemTextCharacters)
    }
  })

  it('drops keys that would reach an object prototype, at any depth', () => {
    const hostile = JSON.parse(
      `{"format":"accord-board","version":1,
        "items":[{"id":"n","kind":"note","x":1,"y":2,"__proto__":{"evil":1},"constructor":"x",
                  "marks":{"__proto__":{"evil":1},"ok":[{"prototype":1,"fine":2}]}},
                 {"id":"__proto__","kind":"note","x":1,"y":2,"text":"still here"}],
        "clusters":[{"id":"c","__proto__":{"evil":1},"fine":true},{"id":"__proto__"}]}`,
    )
    const file = parsed(hostile)
    const doc = imported(file)
    expect({}).not.toHaveProperty('evil')
    const stored = JSON.stringify(exported(doc, file))
    expect(stored).not.toMatch(/__proto__|"constructor"|"prototype"/)
    expect(stored).toMatch(/"ok":\[\{"fine":2\}\]/)
    expect(readItems(doc).map((item) => item.text)).toContain('still here')
    expect(exported(doc, file).clusters).toContainEqual(
      expect.objectContaining({ id: 'c', fine: true }),
    )
  })

  it('leaves out an item that no file can hold, so that every export can be imported', () => {
    const file = parsed({
      items: [
        { ...note, id: 'good' },
        { ...note, id: 'bad' },
      ],
    })
    const doc = imported(file)
    const change = { origin: 'foreign', label: 'moveItems' }
    moveItems(doc, [['bad', { x: Number.NaN, y: 0, w: 200, h: 200 }]], change)
    const back = JSON.parse(JSON.stringify(exported(doc, file)))
    expect(readBoardFile(back)).toMatchObject({ ok: true, value: { items: [{ id: 'good' }] } })
  })

  it('survives nesting that would exhaust the stack of its readers', () => {
    const depth = 50_000
    const deep = JSON.parse(`${'['.repeat(depth)}${']'.repeat(depth)}`)
    const file = parsed({ items: [{ ...note, id: 'n', deep, text: 'kept' }] })
    expect(JSON.stringify(exported(imported(file), file))).toContain('kept')
  })

  it('is written so that another person can read it from the wire', () => {
    const doc = imported(sampleBoardFile)
    const other = new Y.Doc()
    Y.applyUpdate(other, Y.encodeStateAsUpdate(doc))
    expect(readItems(other)).toEqual(readItems(doc))
  })

  it('carries closed rounds with their results, and no open one', () => {
    const round = { id: 'r', kind: 'consent', question: 'So?', options: [], blind: true } as const
    const result = { ballots: 1, tallies: [[1, 0, 0, 0, 0]], groups: [] }
    const closed = { ...round, options: [], openedAtMs: 1, closed: { atMs: 2, result } }
    const open = { ...round, options: [], id: 'open', openedAtMs: 3 }
    const file = toBoardFile(new Y.Doc(), newSession({ rounds: [closed, open] }))
    expect(file.rounds).toEqual([closed])
    expect(readBoardFile(structuredClone(file))).toMatchObject({
      ok: true,
      value: { rounds: [closed] },
    })
  })
})

describe('a file that is not a board file', () => {
  it.each([
    ['null', null, 'file'],
    ['a list', [], 'file'],
    ['another format', { ...base, format: 'excalidraw' }, 'format'],
    ['a later version', { ...base, version: 2 }, 'version'],
    ['a note out of this world', { ...base, items: [note, { ...note, x: 1e308 }] }, 'items.1.x'],
    [
      'a number that is none',
      { ...base, items: [{ ...note, y: JSON.parse('1e999') }] },
      'items.0.y',
    ],
    ['a note without a size', { ...base, items: [{ ...note, w: 0 }] }, 'items.0.w'],
    ['text that is no text', { ...base, items: [{ ...note, text: 5 }] }, 'items.0.text'],
    ['a zone without an id', { ...base, zones: [{ title: 'x' }] }, 'zones.0.id'],
    ['two zones of one id', { ...base, zones: [zone, zone] }, 'zones.1.id'],
    ['an unnamed function', { ...base, functions: ['Sales', ' '] }, 'functions.1'],
    ['too many items', { ...base, items: Array(limits.itemsPerBoard + 1).fill(note) }, 'items'],
  ])('%s: the reason names the place', (_case, json, place) => {
    const result = readBoardFile(json)
    expect(result).toMatchObject({ ok: false, reason: 'notABoardFile' })
    expect(result.ok ? '' : result.detail).toContain(`${place}: `)
  })

  it('is answered with a few places only, however much is wrong', () => {
    const result = readBoardFile({ ...base, items: Array(500).fill({}) })
    expect(result.ok ? '' : (result.detail ?? '').split('; ')).toHaveLength(5)
  })
})

function parsed(fields: object): BoardFile {
  const result = readBoardFile({ ...base, ...fields })
  if (!result.ok) throw new Error(result.detail)
  return result.value
}

function imported(file: BoardFile, nowMs = 1000): Y.Doc {
  const doc = new Y.Doc()
  fillBoard(doc, file, nowMs, 'import')
  return doc
}

function exported(doc: Y.Doc, file: BoardFile): BoardFile {
  return toBoardFile(
    doc,
    newSession({
      title: file.title,
      zones: file.zones,
      steps: file.steps,
      functions: file.functions,
      people: file.people as SessionState['people'],
    }),
  )
}
