import * as Y from 'yjs'

/** A record of the board that a transaction added, changed or removed. */
export interface Touch {
  readonly root: string
  readonly id: string
  /** Fields whose values changed; 'text' also when letters in it did. Empty for a record that came, went or was replaced. */
  readonly fields: ReadonlySet<string>
  readonly before: Y.Map<unknown> | undefined
  /** Undefined when it is gone. */
  readonly after: unknown
  readonly isReplaced: boolean
}

/**
 * Which records a transaction touched. Call it after the transaction and before Yjs throws away what was
 * deleted (`afterTransaction`). Costs as much as what was touched, whatever the size of the board.
 * @returns undefined when something changed where a board has nothing (list items in a map, types in types)
 */
export function findTouches(transaction: Y.Transaction): Touch[] | undefined {
  const touched = new Map<string, Touched>()
  for (const [type, keys] of transaction.changed as ChangedTypes) {
    const place = placeOf(type)
    if (place === undefined) return undefined
    const name = Y.findRootTypeKey(place.root)
    for (const key of keys) {
      if (key === null && !(type instanceof Y.Text)) return undefined
      const [id = key ?? '', field = key ?? ''] = place.path
      const record = keyOf(name, id)
      const entry: Touched = touched.get(record) ?? { root: place.root, fields: new Set() }
      if (place.path.length > 0) entry.fields.add(field)
      touched.set(record, entry)
    }
  }
  return [...touched].map(([key, { root, fields }]) => toTouch(root, key, fields, transaction))
}

interface Touched {
  readonly root: Y.AbstractType<unknown>
  readonly fields: Set<string>
}

type ChangedTypes = ReadonlyMap<Y.AbstractType<unknown>, ReadonlySet<string | null>>

/** What both a Y.Map and a root have. */
interface Entries {
  readonly _map: ReadonlyMap<string, Y.Item>
}

/** The value a key of a map had before the transaction; undefined when it had none. */
export function valueBefore(map: Entries, key: string, transaction: Y.Transaction): unknown {
  return contentOf(entryBefore(map, key, transaction))
}

function toTouch(
  root: Y.AbstractType<unknown>,
  key: string,
  fields: ReadonlySet<string>,
  transaction: Y.Transaction,
): Touch {
  const [name, id] = splitKey(key)
  const old = entryBefore(root, id, transaction)
  const now = root._map.get(id)
  const before = contentOf(old)
  return {
    root: name,
    id,
    fields,
    before: before instanceof Y.Map ? before : undefined,
    // An entry whose value is undefined is there all the same.
    after: now === undefined || now.deleted ? undefined : (contentOf(now) ?? null),
    isReplaced: old !== undefined && now !== old,
  }
}

/** Like YEvent.changes does: the newest entry of the key that is not of this transaction. */
function entryBefore(
  map: Entries,
  key: string,
  { beforeState, deleteSet }: Y.Transaction,
): Y.Item | undefined {
  const isNew = ({ id }: Y.Item) => id.clock >= (beforeState.get(id.client) ?? 0)
  let entry = map._map.get(key) ?? null
  while (entry !== null && isNew(entry)) entry = entry.left
  if (entry === null) return undefined
  return entry.deleted && !Y.isDeleted(deleteSet, entry.id) ? undefined : entry
}

function contentOf(entry: Y.Item | undefined): unknown {
  return entry?.content.getContent().at(-1)
}

interface Place {
  readonly root: Y.AbstractType<unknown>
  /** Keys from the root to the type: none for the root itself, else record and field. */
  readonly path: readonly string[]
}

function placeOf(type: Y.AbstractType<unknown>): Place | undefined {
  const path: string[] = []
  let at: Y.AbstractType<unknown> = type
  while (at._item !== null) {
    const { parent, parentSub } = at._item
    if (parentSub === null || path.length === 2) return undefined
    path.unshift(parentSub)
    at = parent as Y.AbstractType<unknown>
  }
  return { root: at, path }
}

/** A root's name never holds a newline; what comes after the first one is the id. */
function keyOf(root: string, id: string): string {
  return `${root}\n${id}`
}

function splitKey(key: string): readonly [root: string, id: string] {
  const at = key.indexOf('\n')
  return [key.slice(0, at), key.slice(at + 1)]
}
