import { texts } from '#client/texts'
import { outlineIn, type View, type Walk } from '#client/view'
import { nearestTowards } from '#shared/geometry'
import { cameraShowing } from './revealBox.ts'
import { viewAction } from './viewAction.ts'

/**
 * Takes the keyboard from the note it is at to another one; from nowhere it begins at the selection, else at the first. Nothing
 * where there is none that way.
 */
export const walkTo = viewAction<Walk>({
  name: 'walkTo',
  label: () => texts.action_walkTo(),
  isPossible: (view) => view.getState().items.size > 0,
  run: (view, step) => {
    const state = view.getState()
    const id = target(view, step)
    const item = id === undefined ? undefined : state.items.get(id)
    if (item) view.setState({ focused: item.id, camera: cameraShowing(state, item.box) })
  },
})

function target(view: View, step: Walk): string | undefined {
  const { focused, selection, items } = view.getState()
  const { order } = outlineIn(view)
  if (step === 'first') return order[0]
  if (step === 'last') return order.at(-1)
  const at = focused !== undefined && items.has(focused) ? focused : undefined
  if (at === undefined) return [...selection].find((id) => items.has(id)) ?? order[0]
  if (step === 'next') return order[order.indexOf(at) + 1]
  if (step === 'previous') return order[order.indexOf(at) - 1]
  const from = items.get(at)
  const others = [...items].map(([id, { box }]) => [id, box] as const)
  return from && nearestTowards(from.box, others, step)
}
