import { type ActionContext, addToCluster, hasReacted, reactToItems } from '#client/actions'
import { labels, texts } from '#client/texts'
import type { MenuEntry } from '#client/ui'
import { clusterMembers } from '#client/view'
import { reactionNames } from '#shared/board'
import { reactionSigns } from '#shared/scene'
import type { Run } from './contextEntries.tsx'

/** One's own reactions to the selected notes, given and taken back; nothing where they can have none. */
export function reactionEntry(context: ActionContext, run: Run): MenuEntry[] {
  if (!reactToItems.isPossible(context)) return []
  const entries = reactionNames.map((name) => ({
    id: name,
    label: labels.reaction[name](),
    icon: <span aria-hidden>{reactionSigns[name]}</span>,
    isOn: hasReacted(context, name),
    onSelect: () => run(() => reactToItems.run(context, name)),
  }))
  return [{ id: 'react', label: texts.action_reactToItems(), entries }]
}

/** The clusters the selection can be put into, by name; nothing where there is none. */
export function clusterEntry(context: ActionContext, run: Run): MenuEntry[] {
  if (!addToCluster.isPossible(context)) return []
  const state = context.view.getState()
  const ids = [...clusterMembers(state).keys()]
  const isOn = (id: string) =>
    [...state.selection].every((item) => state.items.get(item)?.cluster === id)
  const entries = ids
    .flatMap((id) => state.clusters.get(id) ?? [])
    .sort((a, b) => a.title.localeCompare(b.title))
    .map(({ id, title }) => ({
      id,
      label: title,
      isOn: isOn(id),
      onSelect: () => run(() => addToCluster.run(context, id)),
    }))
  return entries.length === 0
    ? []
    : [{ id: 'addToCluster', label: texts.action_addToCluster(), entries }]
}
