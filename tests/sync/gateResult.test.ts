import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { contextOf, copyOf, makeBoard } from '../helpers/gateUnderTest.ts'
import { noteFields } from '../helpers/notes.ts'

type Copy = ReturnType<typeof copyOf>

/** What the gate says of one edit on the board of makeBoard. */
function fateOf(write: (copy: Copy) => void, context = contextOf()): string {
  const gate = makeBoard()
  const copy = copyOf(gate.doc)
  const before = JSON.stringify(gate.doc.toJSON())
  const fate = gate.send(
    copy.edit(() => write(copy)),
    context,
  )
  if (fate !== 'kept') expect(JSON.stringify(gate.doc.toJSON())).toBe(before)
  return fate
}

const ownCluster = { title: 'Costs', author: 'ada', createdAt: 1 }
const ownComment = { item: 'b', text: 'why?', author: 'ada', createdAt: 1 }

const facilitator = contextOf('lead', { role: 'facilitator' })
const everybodyEdits = contextOf('ada', { session: { othersMayEdit: true } })

describe('what a record may become', () => {
  test.each<[string, (copy: Copy) => void, string]>([
    ['a note that is a text', ({ items }) => items.set('n', 'boom' as never), 'record'],
    ['a note that is a number', ({ items }) => items.set('n', 7 as never), 'record'],
    [
      'a note that is a plain object',
      ({ items }) => items.set('n', { kind: 'note' } as never),
      'record',
    ],
    ['a note that is a Y.Text', ({ items }) => items.set('n', new Y.Text('n') as never), 'record'],
    ['a note that is undefined', ({ items }) => items.set('n', undefined as never), 'record'],
    ['an empty id', ({ items }) => items.set('', noteFields('ada', '')), 'id'],
    [
      'a kind nobody knows',
      ({ items }) => items.set('n', noteFields('ada', '', { kind: 'hologram' })),
      'kind',
    ],
    ['no kind', ({ items }) => items.set('n', noteFields('ada', '', { kind: null })), 'kind'],
    ['a field nobody knows', ({ note }) => note('a').set('script', 'x'), 'script'],
    ['a field of a strange name', ({ note }) => note('a').set('<b> \n', 'x'), 'field'],
    ['x = 1e308', ({ note }) => note('a').set('box', [1e308, 0, 200, 200]), 'box'],
    ['x = "12"', ({ note }) => note('a').set('box', ['12', 0, 200, 200]), 'box'],
    ['a box of three', ({ note }) => note('a').set('box', [0, 0, 200]), 'box'],
    ['a box of objects', ({ note }) => note('a').set('box', { x: 1 }), 'box'],
    ['no width', ({ note }) => note('a').set('box', [0, 0, 0, 200]), 'box'],
    ['no box', ({ note }) => note('a').delete('box'), 'box'],
    ['an unknown colour', ({ note }) => note('a').set('color', 'javascript:'), 'color'],
    ['a stack place without end', ({ note }) => note('a').set('z', 'a'.repeat(201)), 'z'],
    ['a text of 2,001', ({ text }) => text('a').insert(0, 'x'.repeat(2001)), 'text'],
    ['NUL in a text', ({ text }) => text('a').insert(0, 'a\0b'), 'text'],
    ['a text that is a plain value', ({ note }) => note('a').set('text', 'plain'), 'text'],
    ['a text that is a map', ({ note }) => note('a').set('text', new Y.Map()), 'text'],
    ['an attribute of a text', ({ text }) => text('a').setAttribute('k', 'v'), 'text'],
    ['a map where a value belongs', ({ note }) => note('a').set('color', new Y.Map()), 'color'],
    [
      'a large reaction',
      ({ note }) => note('a').set('reactions', new Y.Map([['ada:k', 'x'.repeat(65)]])),
      'reactions',
    ],
    [
      'too many reactions',
      ({ note }) =>
        note('a').set(
          'reactions',
          new Y.Map(Array.from({ length: 1001 }, (_, n) => [`ada:r${n}`, 1])),
        ),
      'reactions',
    ],
  ])('G11 not %s', (_what, write, field) => {
    expect(fateOf(write)).toBe(`badRecord:items.${field}`)
  })

  test('G11 the text of a note holds letters only', () => {
    const embed = (copy: Copy) => copy.text('a').insertEmbed(0, { image: 'x' })
    expect(fateOf(embed)).toBe('forbiddenPart:content')
    expect(fateOf(({ text }) => text('a').format(0, 2, { bold: true }))).toBe(
      'forbiddenPart:content',
    )
    expect(fateOf(({ text }) => text('a').insert(0, 'שלום 🙂 e\u0301'))).toBe('kept')
  })

  test('G11 a map nested 500 deep is refused', () => {
    const nest = ({ note }: Copy) => {
      let map = new Y.Map<unknown>()
      note('a').set('reactions', map)
      for (let depth = 0; depth < 500; depth += 1) {
        const inner = new Y.Map<unknown>()
        map.set('ada:m', inner)
        map = inner
      }
    }
    expect(fateOf(nest)).toBe('badRecord:items.reactions')
  })

  test('G11 reactions and tags are small maps that several people write', () => {
    const gate = makeBoard()
    const ada = copyOf(gate.doc)
    const made = ada.edit(() => ada.note('b').set('reactions', new Y.Map([['ada:love', true]])))
    expect(gate.send(made)).toBe('kept')
    const ben = copyOf(gate.doc)
    const reactions = () => ben.note('b').get('reactions') as Y.Map<unknown>
    const more = ben.edit(() => reactions().set('ben:idea', true))
    expect(gate.send(more, contextOf('ben'))).toBe('kept')
    const deep = ben.edit(() => reactions().set('ben:goal', new Y.Map()))
    expect(gate.send(deep, contextOf('ben'))).toBe('badRecord:items.reactions')
  })

  test('G11 a tag has a clean name', () => {
    const tag = (key: string) => (copy: Copy) => {
      copy.note('b').set('tags', new Y.Map([[key, true]]))
    }
    expect(fateOf(tag('costs'))).toBe('kept')
    expect(fateOf(tag('co\0sts'))).toBe('badRecord:items.tags')
  })

  test('G11 clusters and comments pass their schema', () => {
    const put = (root: string, value: unknown) => (copy: Copy) => {
      copy.doc.getMap(root).set('c', value)
    }
    const cluster = (more: object) =>
      put('clusters', new Y.Map(Object.entries({ ...ownCluster, ...more })))
    const comment = (more: object) =>
      put('comments', new Y.Map(Object.entries({ ...ownComment, ...more })))
    expect(fateOf(cluster({}))).toBe('kept')
    expect(fateOf(cluster({ title: new Y.Text('Costs') }))).toBe('kept')
    expect(fateOf(cluster({ color: 'red' }))).toBe('kept')
    expect(fateOf(cluster({ title: 'x'.repeat(121) }))).toBe('badRecord:clusters.title')
    expect(fateOf(cluster({ title: 7 }))).toBe('badRecord:clusters.title')
    expect(fateOf(cluster({ color: 'javascript:' }))).toBe('badRecord:clusters.color')
    expect(fateOf(cluster({ members: ['a'] }))).toBe('badRecord:clusters.members')
    expect(fateOf(put('clusters', 'boom'))).toBe('badRecord:clusters.record')
    expect(fateOf(comment({}))).toBe('kept')
    expect(fateOf(comment({ resolved: true, editedAt: 3 }))).toBe('kept')
    expect(fateOf(comment({ text: 'x'.repeat(1001) }))).toBe('badRecord:comments.text')
    expect(fateOf(comment({ text: 'a\0b' }))).toBe('badRecord:comments.text')
    expect(fateOf(comment({ item: undefined }))).toBe('badRecord:comments.item')
    expect(fateOf(comment({ html: '<b>' }))).toBe('badRecord:comments.html')
  })

  test('G12 what was imported and nobody knows stays as it is and may be moved', () => {
    expect(fateOf(({ note }) => note('old').set('box', [9, 9, 200, 200]))).toBe('kept')
    expect(fateOf(({ note }) => note('old').set('votes', { red: 4 }))).toBe('badRecord:items.votes')
    expect(fateOf(({ note }) => note('odd').set('box', [9, 9, 2, 2]))).toBe('badRecord:items.kind')
    expect(fateOf(({ items }) => items.delete('odd'), facilitator)).toBe('kept')
  })
})

describe('who may do what to whose', () => {
  test('G13 the author of a new item is its sender, of an old one nobody changes', () => {
    const forge = ({ items }: Copy) => items.set('n', noteFields('ben', 'I quit'))
    expect(fateOf(forge)).toBe('forgedAuthor:author')
    expect(fateOf(forge, facilitator)).toBe('forgedAuthor:author')
    const anonymous = ({ items }: Copy) => items.set('n', noteFields('', 'nobody'))
    expect(fateOf(anonymous)).toBe('forgedAuthor:author')
    for (const context of [contextOf(), facilitator]) {
      expect(fateOf(({ note }) => note('a').set('author', 'ben'), context)).toBe(
        'forgedAuthor:author',
      )
      expect(fateOf(({ note }) => note('a').set('createdAt', 2), context)).toBe(
        'forgedAuthor:createdAt',
      )
      expect(fateOf(({ note }) => note('a').delete('author'), context)).toBe('forgedAuthor:author')
    }
  })

  test('G13 replacing an item with a changed author is no way around', () => {
    const replace = (copy: Copy) => copy.items.set('b', noteFields('ada', 'mine now'))
    expect(fateOf(replace, facilitator)).toBe('forgedAuthor:author')
    expect(fateOf(replace)).toBe('othersWords')
    const viaOwn = ({ note }: Copy) => {
      note('b').set('author', 'ada')
      note('b').set('author', 'ben')
    }
    expect(fateOf(viaOwn)).toBe('kept')
    const viaDeletion = ({ note, items }: Copy) => {
      note('b').set('author', 'ada')
      items.delete('b')
    }
    expect(fateOf(viaDeletion)).toBe('othersWords')
  })

  test("G14 moving and colouring others' notes is free, their words are not", () => {
    expect(fateOf(({ note }) => note('b').set('box', [5, 5, 200, 200]))).toBe('kept')
    expect(fateOf(({ note }) => note('b').set('color', 'red'))).toBe('kept')
    const edits: ((copy: Copy) => void)[] = [
      ({ text }) => text('b').insert(0, 'not '),
      ({ text }) => text('b').delete(0, 2),
      ({ note }) => note('b').set('text', new Y.Text('other words')),
      ({ note }) => note('b').delete('text'),
      ({ items }) => items.delete('b'),
      ({ items }) => items.set('b', noteFields('ben', 'other words')),
      ({ text }) => text('old').insert(0, 'not '),
    ]
    for (const edit of edits) {
      expect(fateOf(edit)).toBe('othersWords')
      expect(fateOf(edit, facilitator)).toBe('kept')
      expect(fateOf(edit, everybodyEdits)).toBe('kept')
    }
    expect(fateOf(({ text }) => text('a').insert(0, 'also '))).toBe('kept')
    expect(fateOf(({ items }) => items.delete('a'))).toBe('kept')
  })

  test('G14 what a picture shows and what is said of it are words, too', () => {
    const gate = makeBoard()
    const ben = copyOf(gate.doc)
    const fields = { kind: 'image', author: 'ben', box: [0, 0, 300, 200], z: 'a0', createdAt: 1 }
    const image = new Y.Map(Object.entries({ ...fields, asset: 'a'.repeat(32), alt: 'Shop' }))
    expect(
      gate.send(
        ben.edit(() => ben.items.set('p', image as never)),
        contextOf('ben'),
      ),
    ).toBe('kept')
    const set = (name: string, value: unknown, context = contextOf()) => {
      const copy = copyOf(gate.doc)
      return gate.send(
        copy.edit(() => copy.note('p').set(name, value)),
        context,
      )
    }
    expect(set('alt', 'Our shop')).toBe('othersWords')
    expect(set('asset', 'b'.repeat(32))).toBe('othersWords')
    expect(set('alt', 'Our shop', facilitator)).toBe('kept')
    expect(set('alt', 'Our shop', everybodyEdits)).toBe('kept')
    expect(set('box', [5, 5, 300, 200])).toBe('kept')
    // A lone surrogate does not travel: on its way it becomes U+FFFD.
    for (const alt of ['x'.repeat(301), 'a\0b', 7, new Y.Text('words')])
      expect(set('alt', alt, contextOf('ben')), JSON.stringify(alt)).toMatch(
        /^badRecord|^malformed/,
      )
  })

  test('G7 one bad part refuses the whole update', () => {
    const mixed = ({ note, items }: Copy) => {
      note('a').set('color', 'red')
      items.set('n', noteFields('ben', 'forged'))
    }
    expect(fateOf(mixed)).toBe('forgedAuthor:author')
  })
})
