import type { Cluster, Comment, Item, ItemEdit, Line, RecordEdit } from '#shared/board'

/** What may be changed on a board. */
export type Thing = Item | Cluster | Comment | Line

/** A thing was changed: as the how-manieth change of this visit, and what it was before and after. */
interface Touch {
  readonly change: number
  readonly before: Thing | undefined
  readonly after: Thing | undefined
}

/** Things by their key: items by id, others as `recordKey` says. */
export type Things = Pick<ReadonlyMap<string, Thing>, 'get'>

/** The things around a change. */
export interface Around {
  readonly before: Things
  readonly after: Things
}

/** What stands in for changes of the board that are none of the things we know. */
const otherThings = ''

type RecordRoot = RecordEdit['root']
const recordRoots: readonly RecordRoot[] = ['clusters', 'comments', 'strategy']

/** What a cluster, a comment or a line is kept under. Ids of items have no slash. */
export function recordKey(root: RecordRoot, id: string): string {
  return `${root}/${id}`
}

/** Own work that is not known to be on the server's disk, as people see it: by the things it touched. */
export interface UnsavedWork {
  /** A change of these things was made, after `sent` changes had been sent. */
  touch(keys: Iterable<string>, change: number, sent: number, around: Around): void
  /** Everything up to this change is on the server's disk. */
  settle(saved: number): void
  /** Things touched: one note written, moved and typed into is one. */
  count(): number
  /** What became of the items, against what the server has of them. One that others deleted is as this person left it. */
  edits(now: Things): ItemEdit[]
  /** The same of clusters, comments and lines. */
  recordEdits(now: Things): RecordEdit[]
  /** What to keep on the device, for `touch` after a reload. */
  bases(): [key: string, before: Thing | undefined, after: Thing | undefined][]
}

export function createUnsavedWork(): UnsavedWork {
  const touches = new Map<string, Touch[]>()
  const changed = (now: Things, isWanted: (key: string) => boolean) =>
    [...touches].flatMap(([key, list]) => {
      if (!isWanted(key)) return []
      const edit = { key, before: list[0]?.before, after: now.get(key) ?? list.at(-1)?.after }
      return edit.before === edit.after ? [] : [edit]
    })
  return {
    touch: (keys, change, sent, { before, after }) => {
      const touched = [...keys]
      for (const key of touched.length > 0 ? touched : [otherThings]) {
        const list = touches.get(key) ?? []
        const last = list.at(-1)
        // What was not sent in between cannot be saved apart: only where it began is of use.
        if (last && last.change > sent)
          list[list.length - 1] = { ...last, change, after: after.get(key) }
        else list.push({ change, before: before.get(key), after: after.get(key) })
        touches.set(key, list)
      }
    },
    settle: (saved) => {
      for (const [key, list] of touches) {
        const left = list.filter(({ change }) => change > saved)
        if (left.length > 0) touches.set(key, left)
        else touches.delete(key)
      }
    },
    count: () => touches.size,
    bases: () => [...touches].map(([key, list]) => [key, list[0]?.before, list.at(-1)?.after]),
    edits: (now) =>
      changed(now, (key) => rootOf(key) === undefined).map(
        ({ key: id, before, after }) => ({ id, before, after }) as ItemEdit,
      ),
    recordEdits: (now) =>
      changed(now, (key) => rootOf(key) !== undefined).map(({ key, before, after }) => {
        const root = rootOf(key) as RecordRoot
        return { root, id: key.slice(root.length + 1), before, after } as RecordEdit
      }),
  }
}

function rootOf(key: string): RecordRoot | undefined {
  return recordRoots.find((root) => key.startsWith(`${root}/`))
}
