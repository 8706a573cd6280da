import { texts } from '#client/texts'
import { votesOf } from '#client/view'
import { type SortKey, sortItems } from '#shared/board'
import { arrangeAction } from './arrangeAction.ts'
import { tidyByZone } from './tidyByZone.ts'

const sort = (name: string, by: SortKey, label: () => string) =>
  arrangeAction({
    name,
    label,
    atLeast: 2,
    arrange: (items, { view }) => {
      const { session } = view.getState()
      const nameOf = (id: string) => session?.people.find((one) => one.id === id)?.name ?? ''
      const votes = votesOf(view.getState())
      const facts = { nameOf, votesOf: (id: string) => votes.get(id) ?? 0 }
      return tidyByZone(items, session?.zones ?? [], (group) => sortItems(group, by, facts))
    },
  })

/** Lays the selection out in a grid, zone by zone, in an order. */
export const sortActions = [
  sort('sortByText', 'text', () => texts.action_sortByText()),
  sort('sortByColor', 'color', () => texts.action_sortByColor()),
  sort('sortByAuthor', 'author', () => texts.action_sortByAuthor()),
  sort('sortByTag', 'tag', () => texts.action_sortByTag()),
  sort('sortByVotes', 'votes', () => texts.action_sortByVotes()),
] as const
