import { type Comment, type Item, threadsOf } from '#shared/board'
import type { Participant } from '#shared/protocol'
import type { ItemMarks } from '#shared/scene'
import type { ViewState } from './viewState.ts'

const knownNames = new WeakMap<readonly Participant[], ReadonlyMap<string, string>>()
const knownCounts = new WeakMap<ReadonlyMap<string, Comment>, ReadonlyMap<string, number>>()

type Marked = Pick<ViewState, 'comments' | 'session' | 'self' | 'showsAuthors'>

/** What is shown on an item beside its own contents: its author, if this person wants to see them, and how many open comments it has. */
export function itemMarks(state: Marked, item: Item): ItemMarks {
  return {
    self: state.self.participantId,
    author: state.showsAuthors ? namesOf(state).get(item.author) : undefined,
    comments: openComments(state).get(item.id),
  }
}

/** How many comments of each item (by id) are not resolved; items without any are not in it. The same map as long as comments are. */
export function openComments({
  comments,
}: Pick<ViewState, 'comments'>): ReadonlyMap<string, number> {
  const known = knownCounts.get(comments)
  if (known) return known
  const threads = threadsOf([...comments.values()].filter(({ resolved }) => !resolved))
  const counts = new Map([...threads].map(([item, thread]) => [item, thread.length]))
  knownCounts.set(comments, counts)
  return counts
}

/** How much was said about an item: all, and what is not resolved. */
export interface CommentCount {
  readonly all: number
  readonly open: number
}

const knownThreads = new WeakMap<ReadonlyMap<string, Comment>, ReadonlyMap<string, CommentCount>>()

/** How many comments each item (by id) has; items without any are not in it. The same map as long as comments are. */
export function commentCounts({
  comments,
}: Pick<ViewState, 'comments'>): ReadonlyMap<string, CommentCount> {
  const known = knownThreads.get(comments)
  if (known) return known
  const open = openComments({ comments })
  const counts = new Map(
    [...threadsOf(comments.values())].map(([item, { length }]) => [
      item,
      { all: length, open: open.get(item) ?? 0 },
    ]),
  )
  knownThreads.set(comments, counts)
  return counts
}

const nobody: readonly Participant[] = []

function namesOf({ session }: Pick<ViewState, 'session'>): ReadonlyMap<string, string> {
  const people = session?.people ?? nobody
  const known = knownNames.get(people)
  if (known) return known
  const names = new Map(people.map(({ id, name }) => [id, name.trim()]))
  knownNames.set(people, names)
  return names
}
