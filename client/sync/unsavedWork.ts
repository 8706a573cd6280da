import type { Item, ItemEdit } from '#shared/board'

/** An item was changed: as the how-manieth change of this visit, and what it was before and after. */
interface Touch {
  readonly change: number
  readonly before: Item | undefined
  readonly after: Item | undefined
}

/** The items around a change. */
export interface Around {
  readonly before: ReadonlyMap<string, Item>
  readonly after: ReadonlyMap<string, Item>
}

/** What stands in for changes of the board that are no item's. */
const otherThings = ''

/** Own work that is not known to be on the server's disk, as people see it: by the items it touched. */
export interface UnsavedWork {
  /** A change of these items was made, after `sent` changes had been sent. */
  touch(ids: Iterable<string>, change: number, sent: number, around: Around): void
  /** Everything up to this change is on the server's disk. */
  settle(saved: number): void
  /** Items touched: one note written, moved and typed into is one. */
  count(): number
  /** What became of the items, against what the server has of them. One that others deleted is as this person left it. */
  edits(now: ReadonlyMap<string, Item>): ItemEdit[]
  /** What to keep on the device, for `touch` after a reload. */
  bases(): [id: string, before: Item | undefined, after: Item | undefined][]
}

export function createUnsavedWork(): UnsavedWork {
  const touches = new Map<string, Touch[]>()
  return {
    touch: (ids, change, sent, { before, after }) => {
      const touched = [...ids]
      for (const id of touched.length > 0 ? touched : [otherThings]) {
        const list = touches.get(id) ?? []
        const last = list.at(-1)
        // What was not sent in between cannot be saved apart: only where it began is of use.
        if (last && last.change > sent)
          list[list.length - 1] = { ...last, change, after: after.get(id) }
        else list.push({ change, before: before.get(id), after: after.get(id) })
        touches.set(id, list)
      }
    },
    settle: (saved) => {
      for (const [id, list] of touches) {
        const left = list.filter(({ change }) => change > saved)
        if (left.length > 0) touches.set(id, left)
        else touches.delete(id)
      }
    },
    count: () => touches.size,
    bases: () => [...touches].map(([id, list]) => [id, list[0]?.before, list.at(-1)?.after]),
    edits: (now) =>
      [...touches].flatMap(([id, list]) => {
        const edit = { id, before: list[0]?.before, after: now.get(id) ?? list.at(-1)?.after }
        return edit.before === edit.after ? [] : [edit]
      }),
  }
}
