import * as Y from 'yjs'
import { noteFields, putNote } from '../../helpers/notes.ts'
import { encodeMessage } from '../../helpers/syncMessages.ts'

/** An update no client of ours makes, and the code its connection is closed with. */
export interface HostileUpdate {
  readonly name: string
  readonly code: number
  /** Whoever owns the client id may have written meanwhile: then it is known already, and nothing of it is taken (SY14). */
  readonly mayBeKnown?: true
  /** @param copy the board as the attacker received it @param self the attacker */
  readonly make: (copy: Y.Doc, self: string) => Uint8Array
}

/** The "Updates" of trust.md's hostile list and the facts that shaped the gate, one update each. */
export const hostileUpdates: readonly HostileUpdate[] = [
  bytes('a garbage struct of 2^50', 4422, [1, 1, 5, 0, 0, ...varUint(2 ** 50), 0]),
  {
    name: "a garbage struct of 2^50 under somebody's client id",
    code: 4422,
    make: (copy) => {
      const [client, clock] = someClient(copy)
      return Uint8Array.from([
        1,
        1,
        ...varUint(client),
        ...varUint(clock),
        0,
        ...varUint(2 ** 50),
        0,
      ])
    },
  },
  bytes('seven bytes for 256 MB', 4400, [
    1,
    1,
    5,
    0,
    0x28,
    1,
    1,
    97,
    1,
    97,
    1,
    117,
    ...varUint(2 ** 25),
  ]),
  bytes('random bytes', 4400, [9, 200, 3, 77, 1, 0, 254]),
  {
    name: 'a V2 update',
    code: 4400,
    make: (_copy, self) => {
      const doc = new Y.Doc()
      putNote(doc, 'v2', self)
      return Y.encodeStateAsUpdateV2(doc)
    },
  },
  {
    name: "the next clock of somebody's client id",
    code: 4422,
    mayBeKnown: true,
    make: (copy, self) => {
      const [client] = someClient(copy)
      copy.clientID = client
      return change(copy, () => putNote(copy, 'in their name', self))
    },
  },
  edit('an unknown root', 4422, (copy) => copy.getMap('evil').set('k', 'x'.repeat(50_000))),
  edit('an unknown root of 1 MB', 4413, (copy) => copy.getMap('evil').set('k', 'x'.repeat(1e6))),
  {
    name: 'list items in a map root',
    code: 4422,
    make: () => {
      const doc = new Y.Doc()
      doc.getArray('items').push(['x'])
      return Y.encodeStateAsUpdate(doc)
    },
  },
  put('a note = "boom"', () => 'boom'),
  put('a note = 7', () => 7),
  put('a subdocument', () => new Y.Doc()),
  put('bytes', () => new Uint8Array(9)),
  put('a list', () => Y.Array.from(['x'])),
  put('XML', () => new Y.XmlElement('script')),
  put('a big integer', () => 2n ** 60n),
  put('a forged author', () => noteFields('somebody', 'I quit')),
  put('no author', () => noteFields('', 'nobody')),
  put('an embed', (self) => withText(self, (text) => text.insertEmbed(0, { image: 'x' }))),
  put('a format', (self) => withText(self, (text) => text.insert(0, 'b', { bold: true }))),
  put('a map nested 500 deep', (self) => withField(self, 'reactions', nested(500))),
  put('a value nested 500 deep', (self) => withField(self, 'box', deep(500))),
  put('a field __proto__', (self) => withField(self, '__proto__', { admin: true })),
  put('a field constructor', (self) => withField(self, 'constructor', 'x')),
  edit('an id __proto__', 4422, (copy, self) => putNote(copy, '__proto__', self)),
  put('x = NaN', (self) => withBox(self, Number.NaN)),
  put('x = Infinity', (self) => withBox(self, Number.POSITIVE_INFINITY)),
  put('x = 1e308', (self) => withBox(self, 1e308)),
  put('x = a big integer', (self) => withBox(self, 12n)),
  put('x = "12"', (self) => withBox(self, '12')),
  put('a text of 2,001', (self) => noteFields(self, 'x'.repeat(2001))),
  put('NUL in a text', (self) => noteFields(self, 'a\0b')),
  edit('a text of 1 MB', 4413, (copy, self) => putNote(copy, 'long', self, 'x'.repeat(1e6))),
  bytes('lone surrogates', 4400, [1, 1, 5, 0, 4, 1, 1, 97, 3, 0xed, 0xa0, 0x80, 0]),
  edit("deleting somebody's note", 4422, (copy) => {
    const [first] = copy.getMap('items').keys()
    if (first === undefined) throw new Error('the board is empty')
    copy.getMap('items').delete(first)
  }),
  edit('100 client ids', 4422, (copy, self) => {
    for (let n = 0; n < 100; n += 1) {
      copy.clientID = 50_000 + n
      putNote(copy, 'many', self)
    }
  }),
  {
    name: '500 client ids of unequal length',
    code: 4422,
    make: (_copy, self) => {
      const doc = new Y.Doc()
      for (let n = 0; n < 500; n += 1) {
        doc.clientID = 1000 + n ** 2
        doc.getMap('items').set('n', n === 499 ? noteFields(self, '') : n)
      }
      return Y.encodeStateAsUpdate(doc)
    },
  },
]

/** A deletion of what somebody has not written yet: the fifth in a row closes with 4422 (SY23). */
export function futureDeletion(copy: Y.Doc): Uint8Array {
  const [client, clock] = someClient(copy)
  return Uint8Array.from([0, 1, ...varUint(client), 1, ...varUint(clock + 1000), ...varUint(1000)])
}

function bytes(name: string, code: number, update: readonly number[]): HostileUpdate {
  return { name, code, make: () => Uint8Array.from(update) }
}

function edit(
  name: string,
  code: number,
  write: (copy: Y.Doc, self: string) => unknown,
): HostileUpdate {
  return { name, code, make: (copy, self) => change(copy, () => write(copy, self)) }
}

function put(name: string, value: (self: string) => unknown): HostileUpdate {
  return edit(name, 4422, (copy, self) => copy.getMap('items').set('hostile', value(self)))
}

function change(copy: Y.Doc, write: () => unknown): Uint8Array {
  const before = Y.encodeStateVector(copy)
  copy.transact(write)
  return Y.encodeStateAsUpdate(copy, before)
}

/** Client id and next clock of somebody who wrote on the board. @throws Error when nobody did */
function someClient(copy: Y.Doc): readonly [client: number, clock: number] {
  const [first] = Y.decodeStateVector(Y.encodeStateVector(copy))
  if (first === undefined) throw new Error('the board is empty')
  return first
}

function withField(self: string, field: string, value: unknown): Y.Map<unknown> {
  const note = noteFields(self, '')
  note.set(field, value)
  return note
}

function withBox(self: string, x: unknown): Y.Map<unknown> {
  return withField(self, 'box', [x, 0, 200, 200])
}

function withText(self: string, write: (text: Y.Text) => void): Y.Map<unknown> {
  const text = new Y.Text('text')
  write(text)
  return withField(self, 'text', text)
}

function nested(levels: number): Y.Map<unknown> {
  let map = new Y.Map<unknown>()
  for (let level = 0; level < levels; level += 1) map = new Y.Map<unknown>([['m', map]])
  return map
}

function deep(levels: number): unknown {
  let value: unknown = 0
  for (let level = 0; level < levels; level += 1) value = [value]
  return value
}

function varUint(value: number): number[] {
  return [...encodeMessage(value)]
}
