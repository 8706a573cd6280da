import type * as Y from 'yjs'
import type { SaveState, View } from '#client/view'
import type { ItemEdit, RecordEdit } from '#shared/board'
import type { BrowserParts } from './browserParts.ts'
import type { DeviceCopy } from './deviceCopy.ts'
import type { HearOwnChange } from './fillItems.ts'
import type { HearOwnRecords } from './fillRecords.ts'
import {
  emptyLedger,
  type LedgerEvent,
  type SaveLedger,
  saveStateOf,
  updateLedger,
} from './saveLedger.ts'
import {
  type Around,
  createUnsavedWork,
  recordKey,
  type Thing,
  type Things,
} from './unsavedWork.ts'
import { watchPermission } from './watchPermission.ts'

export interface SaveStateKeeper {
  tell(event: LedgerEvent): void
  /** Says again how things are: the device's copy or the carried work changed. */
  show(): void
  hearOwn: HearOwnChange
  hearOwnRecords: HearOwnRecords
  /** Counts in what an earlier visit, or the tab before this one, left unsaved. */
  restore(bases: unknown): void
  edits(): ItemEdit[]
  recordEdits(): RecordEdit[]
  /** Of items that are not saved: what each was before, and how this person left it. */
  leftUnsaved(): ItemEdit[]
  hasUnsaved(): boolean
  /** Whether something of this visit is on the server's disk. */
  hasSaved(): boolean
  /** Whether closing this tab now would lose work. */
  wouldLose(): boolean
  close(): void
}

interface Parts {
  readonly view: View
  readonly doc: Y.Doc
  readonly copy: Pick<DeviceCopy, 'safety' | 'put'>
  readonly parts: Pick<BrowserParts, 'page' | 'askToKeep'>
  /** Own edits that are not in the document yet. */
  readonly waiting: () => number
  /** What this person has to be allowed to write it. */
  readonly act: 'writeBoard' | 'writePrivate'
  /** How this document's work is, each time it is otherwise. */
  readonly onState: (state: SaveState) => void
  /** Makes a new connection, whose sync step 2 offers everything again. */
  readonly retry: () => void
}

export const unsavedKey = 'unsaved'

/** Keeps `view.saveState` by the ledger, the list of unsaved items on the device, and a warning before leaving while work would be lost. */
export function keepSaveState(given: Parts): SaveStateKeeper {
  const { view, doc, copy, parts, waiting, retry } = given
  const work = createUnsavedWork()
  let ledger = emptyLedger
  let touched: Touched | undefined
  const unsaved = () => work.count() + waiting()
  const showState = stateShower(given.onState, copy, once(parts.askToKeep))
  const show = () => showState(ledger, unsaved())
  const tell = (event: LedgerEvent) => {
    const before = ledger
    ledger = updateLedger(ledger, event)
    work.settle(ledger.saved)
    if (ledger.saved !== before.saved) copy.put(unsavedKey, work.bases)
    show()
  }
  const touch = (ids: Iterable<string>, around: Around) => {
    const sent = ledger.waiting.at(-1) ?? ledger.saved
    work.touch(ids, ledger.made + 1, sent, around)
    copy.put(unsavedKey, work.bases)
    tell({ kind: 'made' })
  }
  const countOwn = (_bytes: Uint8Array, _origin: unknown, _doc: Y.Doc, change: Y.Transaction) => {
    if (!change.local) return
    touch(touched?.keys ?? [], touched ?? { before: new Map(), after: new Map() })
    touched = undefined
  }
  doc.on('update', countOwn)
  const wouldLose = () => unsaved() > 0 && copy.safety() !== 'kept'
  const stops = [
    () => doc.off('update', countOwn),
    warnBeforeLeaving(parts.page, wouldLose),
    watchPermission({ view, act: given.act, hasUnsaved: () => unsaved() > 0, tell, retry }),
  ]
  return {
    tell,
    show,
    hearOwn: (ids, before) => {
      touched = together(touched, { keys: [...ids], before, after: view.getState().items })
    },
    hearOwnRecords: (root, ids, before, after) => {
      const keyed = (records: ReadonlyMap<string, Thing>) =>
        new Map([...ids].flatMap((id) => keep(recordKey(root, id), records.get(id))))
      const keys = [...ids].map((id) => recordKey(root, id))
      touched = together(touched, { keys, before: keyed(before), after: keyed(after) })
    },
    restore: (bases) => {
      for (const [id, before, after] of readBases(bases)) {
        touch([id], { before: new Map(keep(id, before)), after: new Map(keep(id, after)) })
      }
    },
    edits: () => work.edits(view.getState().items),
    recordEdits: () => work.recordEdits(recordsIn(view)),
    leftUnsaved: () =>
      work.bases().map(([id, before, after]) => ({ id, before, after }) as ItemEdit),
    hasUnsaved: () => unsaved() > 0,
    hasSaved: () => ledger.saved > 0,
    wouldLose,
    close: () => {
      for (const stop of stops) stop()
    },
  }
}

/** What this tab, or the one before it, kept as `UnsavedWork.bases`. */
function readBases(bases: unknown): [id: string, before?: Thing, after?: Thing][] {
  return Array.isArray(bases) ? bases.filter((base) => typeof base?.[0] === 'string') : []
}

interface Touched extends Around {
  readonly keys: readonly string[]
}

/** What one change touched of items, clusters, comments and lines, which are told one after the other. */
function together(a: Touched | undefined, b: Touched): Touched {
  if (a === undefined) return b
  const inB = new Set(b.keys)
  const both = (x: Things, y: Things): Things => ({
    get: (key) => (inB.has(key) ? y : x).get(key),
  })
  return {
    keys: [...a.keys, ...b.keys],
    before: both(a.before, b.before),
    after: both(a.after, b.after),
  }
}

function keep(key: string, thing: Thing | undefined): [string, Thing][] {
  return thing === undefined ? [] : [[key, thing]]
}

function recordsIn(view: View): Things {
  const { clusters, comments, lines } = view.getState()
  return new Map<string, Thing>([
    ...[...clusters].map(([id, one]) => [recordKey('clusters', id), one] as const),
    ...[...comments].map(([id, one]) => [recordKey('comments', id), one] as const),
    ...[...lines].map(([id, one]) => [recordKey('strategy', id), one] as const),
  ])
}

function stateShower(
  onState: Parts['onState'],
  copy: Pick<DeviceCopy, 'safety'>,
  askToKeep: () => void,
) {
  let before: SaveState = { kind: 'saving', unsaved: 0 }
  return (ledger: SaveLedger, unsaved: number) => {
    const keptOnDevice = copy.safety() !== 'lost'
    const next = saveStateOf({ ...ledger, keptOnDevice }, unsaved)
    if (JSON.stringify(before) === JSON.stringify(next)) return
    if (isAheadOfDevice(before, next, copy)) return
    before = next
    onState(next)
    if (next.kind === 'offline' && unsaved > 0 && keptOnDevice) askToKeep()
  }
}

/** "Kept on this device" is said of a change once it is: until it is written, the state before it stays. */
function isAheadOfDevice(
  before: SaveState,
  next: SaveState,
  copy: Pick<DeviceCopy, 'safety'>,
): boolean {
  return before.kind === 'offline' && next.kind === 'offline' && copy.safety() === 'writing'
}

function warnBeforeLeaving(page: BrowserParts['page'], wouldLose: () => boolean): () => void {
  const warn = (event: Event) => {
    if (wouldLose()) event.preventDefault()
  }
  page.addEventListener('beforeunload', warn)
  return () => page.removeEventListener('beforeunload', warn)
}

function once(task: () => void): () => void {
  let isDone = false
  return () => {
    if (!isDone) task()
    isDone = true
  }
}
