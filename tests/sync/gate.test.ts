import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { refuse } from '#shared/basics'
import { limits } from '#shared/protocol'
import { readShape } from '../../server/sync/gate/readShape.ts'
import { contextOf, copyOf, gateOn, makeBoard } from '../helpers/gateUnderTest.ts'
import { noteFields, putNote } from '../helpers/notes.ts'
import { encodeMessage } from '../helpers/syncMessages.ts'

describe('what is said of a whole update', () => {
  test('SY14 a real update is kept, the same again is known, also for those who may not write', () => {
    const gate = makeBoard()
    const copy = copyOf(gate.doc)
    const update = copy.edit(() => copy.note('a').set('color', 'blue'))
    const viewer = contextOf('eve', { role: 'viewer', mayWrite: refuse('viewersRead') })
    expect(gate.send(update, viewer)).toBe('viewersRead')
    expect(gate.send(update)).toBe('kept')
    expect(gate.send(update)).toBe('known')
    expect(gate.send(update, viewer)).toBe('known')
    expect(gate.send(Uint8Array.of(0, 0), viewer)).toBe('known')
  })

  test('SY14 a deletion is kept, the same again is known', () => {
    const gate = makeBoard()
    const copy = copyOf(gate.doc)
    const deletion = copy.edit(() => copy.items.delete('a'))
    expect(gate.send(deletion)).toBe('kept')
    expect(gate.send(deletion)).toBe('known')
  })

  test('G1 more bytes than allowed are not even read', () => {
    expect(gateOn().send(new Uint8Array(limits.updateBytes + 1))).toBe('tooLarge:bytes')
  })

  test('G2 more structs than allowed: live 2,000, the first sync more', () => {
    const gate = gateOn()
    const doc = new Y.Doc()
    doc.transact(() => {
      for (let n = 0; n < 300; n += 1) putNote(doc, `n${n}`, 'ada')
    })
    const update = Y.encodeStateAsUpdate(doc)
    expect(gate.send(update)).toBe('tooLarge:structs')
    expect(gate.send(update, contextOf('ada', { mostStructs: 16_000 }))).toBe('kept')
  })

  test.each([
    ['nothing', [], 'malformed'],
    ['a count of structs that are not there', [1, 255, 255, 255, 127, 1, 0], 'malformed'],
    ['an array of 30 million in seven bytes', anyContent(117, ...varUint(30_000_000)), 'malformed'],
    ['an object without end', anyContent(118, ...varUint(2 ** 50)), 'malformed'],
    ['a text longer than the update', [1, 1, 5, 0, 4, 1, 1, 97, ...varUint(2 ** 40)], 'malformed'],
    ['a tail', [0, 0, 7], 'malformed:tail'],
    ['deletions without end', [0, 1, 5, ...varUint(2 ** 50), 0, 1], 'malformed'],
    ['clients without end', varUint(2 ** 50), 'malformed'],
    ['a number of hundreds of bytes', Array<number>(400).fill(128), 'malformed'],
    ['lone surrogates', [1, 1, 5, 0, 4, 1, 1, 97, 3, 0xed, 0xa0, 0x80, 0], 'malformed'],
  ])('G2 %s is no update and costs nothing', (_what, bytes, fate) => {
    expect(gateOn().send(Uint8Array.from(bytes))).toBe(fate)
  })

  test.each([
    ['a garbage struct of 2^50', gc(0, 2 ** 50), 'length'],
    ['one of 100,001', gc(0, 100_001), 'length'],
    ['one of nothing', gc(0, 0), 'length'],
    ['a clock from 2^31', gc(2 ** 31 - 5, 10), 'clock'],
    ['a Skip', structOf(10, 0, varUint(5)), 'skip'],
    ['a client twice', [2, 1, 5, 0, 0, 1, 1, 5, 1, 0, 1, 0], 'section'],
    ['a deletion of nothing', [0, 1, 5, 1, 0, 0], 'range'],
    ['an unknown root', structOf(8, 0, [1, 1, 98, 1, 127]), 'root'],
    ['list items in a map root', structOf(8, 0, [1, ...letters('items'), 1, 127]), 'root'],
    ['a key that reaches a prototype', keyed('__proto__', [8, 1, 127]), 'key'],
    ['a key of 65 characters', keyed('k'.repeat(65), [8, 1, 127]), 'key'],
    ['bytes', keyed('k', [3, 1, 7]), 'content'],
    ['an embed', keyed('k', [5, 2, 123, 125]), 'content'],
    ['a format', keyed('k', [6, 1, 98, 1, 49]), 'content'],
    ['JSON', keyed('k', [2, 1, 1, 49]), 'content'],
    ['a subdocument', keyed('k', [9, 1, 97, 118, 0]), 'content'],
    ['an array type', keyed('k', [7, 0]), 'type'],
    ['XML', keyed('k', [7, 3, 1, 97]), 'type'],
    ['NaN', keyed('k', [8, 1, 123, 0x7f, 0xf8, 0, 0, 0, 0, 0, 0]), 'number'],
    ['infinity', keyed('k', [8, 1, 124, 0x7f, 0x80, 0, 0]), 'number'],
    ['a big integer', keyed('k', [8, 1, 122, 0, 0, 0, 0, 0, 0, 0, 1]), 'value'],
    ['bytes as a value', keyed('k', [8, 1, 116, 1, 7]), 'value'],
    ['constructor in a value', keyed('k', [8, 1, 118, 1, ...letters('constructor'), 127]), 'key'],
    [
      'a value nested 500 deep',
      keyed('k', [8, 1, ...Array(500).fill([117, 1]).flat(), 127]),
      'depth',
    ],
  ])('G3 G4 %s is nothing a client of ours makes', (_what, bytes, part) => {
    expect(gateOn().send(Uint8Array.from(bytes as number[]))).toBe(`forbiddenPart:${part}`)
  })

  test('G2 what is announced and not there costs no memory', () => {
    const bomb = Uint8Array.from(anyContent(117, ...varUint(2 ** 31)))
    const before = process.memoryUsage().rss
    for (let n = 0; n < 1000; n += 1) readShape(bomb, 2000)
    expect(process.memoryUsage().rss - before).toBeLessThan(50_000_000)
  })
})

describe('whether it fits what is there', () => {
  test('SY23 G6 gaps, unknown references and deletions of the future have missing parts', () => {
    const gate = makeBoard()
    const copy = copyOf(gate.doc)
    const first = copy.edit(() => copy.items.set('c', noteFields('ada', 'first')))
    const second = copy.edit(() => copy.note('c').set('color', 'red'))
    const deletion = copy.edit(() => copy.items.delete('c'))
    expect(gate.send(second)).toBe('missingParts:clock')
    expect(gate.send(deletion)).toBe('missingParts:deletion')
    expect(gateOn().send(copyOf(gate.doc).edit(() => undefined))).toBe('known')
    expect(gate.send(first)).toBe('kept')
    expect(gate.send(second)).toBe('kept')
    const elsewhere = copyOf(makeBoard().doc)
    const onTop = elsewhere.edit(() => elsewhere.note('a').set('color', 'red'))
    expect(gate.send(onTop)).toBe('missingParts:reference')
    expect(gate.send(Uint8Array.of(0, 1, 9, 1, 0, 5))).toBe('missingParts:deletion')
  })

  test('G7 what Yjs cannot integrate is refused and leaves no trace', () => {
    const gate = makeBoard()
    const before = JSON.stringify(gate.doc.toJSON())
    // A struct whose left neighbour is itself: contiguous, every reference "there", but Yjs throws.
    const selfReference = Uint8Array.of(1, 1, 5, 0, 0x84, 5, 0, 1, 0x61, 0)
    expect(gate.send(selfReference)).toBe('forbiddenPart:integration')
    expect(JSON.stringify(gate.doc.toJSON())).toBe(before)
    const copy = copyOf(gate.doc)
    expect(gate.send(copy.edit(() => copy.note('a').set('color', 'red')))).toBe('kept')
  })
})

describe('whose client ids are whose', () => {
  test('G5 a client id belongs to the participant who used it first', () => {
    const gate = makeBoard()
    const copy = copyOf(gate.doc)
    copy.doc.clientID = 77
    expect(gate.send(copy.edit(() => copy.note('a').set('color', 'red')))).toBe('kept')
    const next = copy.edit(() => copy.note('a').set('color', 'blue'))
    expect(gate.send(next, contextOf('ben'))).toBe('foreignClient')
    expect(gate.send(next)).toBe('kept')
  })

  test("G5 the server's own ids and those presence knows are nobody's to take", () => {
    const gate = makeBoard()
    const copy = copyOf(gate.doc)
    const serverId = [...gate.doc.store.clients.keys()].find((id) => !gate.ledger.ownerOf(id))
    copy.doc.clientID = serverId ?? 0
    expect(gate.send(copy.edit(() => copy.note('a').set('color', 'red')))).toBe('foreignClient')
    const other = copyOf(gate.doc)
    const update = other.edit(() => other.note('a').set('color', 'red'))
    const isElsewhere = (id: number) => id === other.doc.clientID
    expect(gate.send(update, contextOf('ada', { isElsewhere }))).toBe('foreignClient')
  })

  test('G5 one person takes 20 ids, the 21st is refused, others go on', () => {
    const gate = makeBoard()
    const fates: string[] = []
    const makeEdit = () => {
      const copy = copyOf(gate.doc)
      return copy.edit(() => copy.note('a').set('color', 'red'))
    }
    for (let n = 0; n < 25; n += 1) fates.push(gate.send(makeEdit()))
    // One went into making the board.
    expect(fates.filter((fate) => fate === 'kept')).toHaveLength(19)
    expect(fates.at(-1)).toBe('tooManyClients')
    expect(gate.send(makeEdit(), contextOf('ben'))).toBe('kept')
  })

  test('G5 500 ids in one update are refused', () => {
    const doc = new Y.Doc()
    for (let n = 0; n < 500; n += 1) {
      doc.clientID = 1000 + n
      putNote(doc, 'n', 'ada')
    }
    const most = contextOf('ada', { mostStructs: 16_000, mostBytes: 1e6 })
    expect(gateOn().send(Y.encodeStateAsUpdate(doc), most)).toBe('tooManyClients')
  })

  test('G8 an id of an earlier epoch is told apart from an unknown one', () => {
    const doc = new Y.Doc()
    doc.clientID = 4711
    putNote(doc, 'n', 'ada')
    const update = Y.encodeStateAsUpdate(doc)
    const retiredClientIds: never[] = [4711 as never]
    expect(gateOn(new Y.Doc(), { epoch: 3, retiredClientIds }).send(update)).toBe('epochChanged:3')
    expect(gateOn(new Y.Doc(), { epoch: 3 }).send(update)).toBe('kept')
  })
})

describe('quotas', () => {
  test('G9 an item more than a board holds is refused, a deletion makes room again', () => {
    const doc = new Y.Doc()
    putNote(doc, 'n1', 'ada')
    doc.transact(() => {
      for (let n = 2; n <= limits.itemsPerBoard; n += 1) doc.getMap('items').set(`n${n}`, 1)
    })
    const gate = gateOn(doc)
    const add = () => {
      const copy = copyOf(doc)
      return copy.edit(() => copy.items.set('one more', noteFields('ada', '')))
    }
    expect(gate.send(add())).toBe('boardFull:items')
    const copy = copyOf(doc)
    expect(gate.send(copy.edit(() => copy.items.delete('n1')))).toBe('kept')
    expect(gate.send(add())).toBe('kept')
  })

  test('G9 one person cannot fill a document for the others', () => {
    const { ledger } = gateOn()
    const entry = { participantId: 'ada', clientIds: [], deletedItems: [] }
    ledger.add({ ...entry, bytes: limits.participantBytes - 10 })
    expect(ledger.hasRoomFor('ada', 11)).toBe(false)
    ledger.settle()
    expect(ledger.hasRoomFor('ada', 11)).toBe(false)
    expect(ledger.hasRoomFor('ada', 10)).toBe(true)
    expect(ledger.hasRoomFor('ben', 11)).toBe(true)
    for (const participantId of ['ben', 'eve', 'dan']) {
      ledger.add({ ...entry, participantId, bytes: limits.participantBytes })
    }
    expect(ledger.hasRoomFor('fay', 11)).toBe(false)
    ledger.reset()
    expect(ledger.hasRoomFor('fay', 11)).toBe(true)
  })
})

function varUint(value: number): number[] {
  return [...encodeMessage(value)]
}

function letters(text: string): number[] {
  return [text.length, ...Buffer.from(text)]
}

/** One struct of client 5 in V1, nothing deleted. */
function structOf(info: number, clock: number, rest: readonly number[]): number[] {
  return [1, 1, 5, ...varUint(clock), info, ...rest, 0]
}

function gc(clock: number, length: number): number[] {
  return structOf(0, clock, varUint(length))
}

/** An entry of the items map, whatever its content. */
function keyed(key: string, [kind = 0, ...content]: readonly number[]): number[] {
  return structOf(kind | 0x20, 0, [1, ...letters('items'), ...letters(key), ...content])
}

function anyContent(...value: readonly number[]): number[] {
  return [1, 1, 5, 0, 0x28, 1, 1, 97, 1, 97, 1, ...value]
}
