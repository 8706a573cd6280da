import { texts } from '#client/texts'
import { privateStep } from '#shared/session'
import type { ActionContext } from './action.ts'

/** Whether what is made now is seen by everybody. */
export function isOpenStep({ view }: Pick<ActionContext, 'view'>): boolean {
  const { session } = view.getState()
  return session === undefined || privateStep(session) === undefined
}

/** Why something that ties things together is not made in a private step. */
export function whyPrivate(context: Pick<ActionContext, 'view'>): string | undefined {
  return isOpenStep(context) ? undefined : texts.whyNot_privateStep()
}

/** Whether only this person sees the item. */
export function isPrivateItem({ view }: Pick<ActionContext, 'view'>, id: string): boolean {
  return view.getState().privateIds?.has(id) ?? false
}

/** Whether everybody sees something of the selection, so that it can be tied to what others see. */
export function hasOpenSelection({ view }: Pick<ActionContext, 'view'>): boolean {
  const { selection, privateIds } = view.getState()
  return [...selection].some((id) => !privateIds?.has(id))
}

/** Why a selection of private notes is not tied to what others see. */
export function whyPrivateSelection(context: Pick<ActionContext, 'view'>): string | undefined {
  return hasOpenSelection(context) ? undefined : texts.whyNot_privateNotes()
}
