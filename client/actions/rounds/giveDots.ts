import { texts } from '#client/texts'
import { dotsLeft, myDotsIn, openRoundOf, type ViewState } from '#client/view'
import type { Action } from '../action.ts'
import { castBallot } from './castBallot.ts'

interface Given {
  /** An item the open round asks about. */
  readonly id: string
  /** 1 gives one more, -1 takes one back. */
  readonly by: 1 | -1
}

/** Gives an item a dot of mine or takes one back; nothing where I have none left, or it has none. */
export const giveDots: Action<Given> = {
  name: 'giveDots',
  label: () => texts.action_giveDots(),
  isPossible: (context) =>
    castBallot.isPossible(context) && openRoundOf(context.view.getState().session)?.kind === 'dots',
  run: (context, { id, by }) => {
    const state = context.view.getState()
    if (!giveDots.isPossible(context) || !mayGive(state, { id, by })) return
    const { [id]: before = 0, ...others } = myDotsIn(state)
    const count = before + by
    castBallot.run(context, {
      kind: 'dots',
      dots: count === 0 ? others : { ...others, [id]: count },
    })
  },
}

/** Whether one more (or one less) dot of mine can lie on an item. */
function mayGive(state: Pick<ViewState, 'session' | 'ballot'>, { id, by }: Given): boolean {
  const round = openRoundOf(state.session)
  if (round === undefined || !round.options.some((option) => option.id === id)) return false
  const mine = myDotsIn(state)[id] ?? 0
  if (by < 0) return mine > 0
  return mine < (round.mostPerNote ?? 0) && dotsLeft(state, round) > 0
}
