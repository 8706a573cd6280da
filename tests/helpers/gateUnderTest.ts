import * as Y from 'yjs'
import { succeed } from '#shared/basics'
import { boardRoots } from '#shared/board'
import { limits, type Role } from '#shared/protocol'
import type { GateContext } from '../../server/sync/gate/admit.ts'
import { GateLedger } from '../../server/sync/gate/gateLedger.ts'
import { ShadowCopy } from '../../server/sync/shadowCopy.ts'
import { noteFields } from './notes.ts'

export type Context = Omit<GateContext, 'doc' | 'ledger'>

export const emptyFacts = { epoch: 0, clientIds: [], retiredClientIds: [], deletedItems: [] }

/** A participant's context on an unlocked board. */
export function contextOf(
  participantId = 'ada',
  overrides: Partial<Context> & { readonly role?: Role } = {},
): Context {
  const { role = 'participant', ...rest } = overrides
  return {
    roots: new Set(boardRoots),
    isPrivate: false,
    mostBytes: limits.updateBytes,
    mostStructs: limits.updateStructs,
    mayWrite: succeed(true),
    who: { participantId, role },
    session: { othersMayEdit: false },
    isElsewhere: () => false,
    ...rest,
  }
}

/** The gate over one board without sockets or disk: what is admitted is kept at once. */
export function gateOn(doc: Y.Doc = new Y.Doc(), facts: Partial<typeof emptyFacts> = {}) {
  const ledger = new GateLedger({ ...emptyFacts, ...facts }, 0)
  const shadow = new ShadowCopy({ doc, ledger, clientId: undefined })
  return {
    doc,
    ledger,
    shadow,
    /** @returns 'kept', 'known' or `reason:detail` */
    send: (update: Uint8Array, context: Context = contextOf()): string => {
      const verdict = shadow.judge(update, context)
      if (!verdict.ok)
        return verdict.detail ? `${verdict.reason}:${verdict.detail}` : verdict.reason
      for (const { bytes } of verdict.value) Y.applyUpdate(doc, bytes)
      shadow.settle()
      return verdict.value.length > 0 ? 'kept' : 'known'
    },
  }
}

/** Somebody's copy of the gate's board; `edit` gives what one transaction on it would send. */
export function copyOf(doc: Y.Doc) {
  const copy = new Y.Doc()
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc))
  const items = copy.getMap<Y.Map<unknown>>('items')
  return {
    doc: copy,
    items,
    note: (id: string) => items.get(id) ?? new Y.Map<unknown>(),
    text: (id: string) => items.get(id)?.get('text') as Y.Text,
    edit: (write: () => void): Uint8Array => {
      const before = Y.encodeStateVector(copy)
      const updates: Uint8Array[] = []
      const collect = (update: Uint8Array) => void updates.push(update)
      copy.on('update', collect)
      copy.transact(write)
      copy.off('update', collect)
      return updates[0] ?? Y.encodeStateAsUpdate(copy, before)
    },
    pull: () => Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc)),
  }
}

/**
 * A board with Ada's note `a`, Ben's note `b` and the imported note `old`, which has a field nobody knows.
 * @param nextClientId gives the Yjs client ids of those who wrote it; random if left out
 */
export function makeBoard(nextClientId?: () => number) {
  const doc = new Y.Doc()
  const gate = gateOn(doc)
  const imported = new Y.Doc()
  if (nextClientId) imported.clientID = nextClientId()
  imported.getMap('items').set('old', noteFields('', 'from a file', { votes: { red: 3 } }))
  imported.getMap('items').set('odd', new Y.Map<unknown>([['kind', 'hologram']]))
  gate.shadow.write((copy) => Y.applyUpdate(copy, Y.encodeStateAsUpdate(imported)))
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(imported))
  gate.shadow.settle()
  for (const [id, author] of [
    ['a', 'ada'],
    ['b', 'ben'],
  ] as const) {
    const copy = copyOf(doc)
    if (nextClientId) copy.doc.clientID = nextClientId()
    const update = copy.edit(() => copy.items.set(id, noteFields(author, `by ${author}`)))
    const fate = gate.send(update, contextOf(author))
    if (fate !== 'kept') throw new Error(`the note of ${author} was refused: ${fate}`)
  }
  return gate
}
