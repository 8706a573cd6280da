import { shortWords, texts } from '#client/texts'
import { dotsLeft, mayVote, myDotsIn, openRoundOf, type View, type ViewState } from '#client/view'
import type { Round } from '#shared/protocol'
import { speak } from './speak.ts'

/** Tells that a round opens and closes, and how many dots are left after each of mine (accessibility.md, item 15). @returns stops */
export function tellRounds(view: View, hasArrived: () => boolean): () => void {
  return view.subscribe((state, before) => {
    if (state.ballot !== before.ballot) tellOwn(view, state, before)
    if (!hasArrived() || before.session === undefined) return
    if (state.session?.rounds !== before.session.rounds) tellChange(view, state, before)
  })
}

function tellOwn(view: View, state: ViewState, before: ViewState): void {
  const round = openRoundOf(state.session)
  const isMine = state.ballot?.state === 'sending' && state.ballot.wanted !== before.ballot?.wanted
  if (round?.kind !== 'dots' || !isMine || myDotsIn(state) === myDotsIn(before)) return
  speak(view, texts.round_left({ left: dotsLeft(state, round), dots: round.dots ?? 0 }))
}

function tellChange(view: View, state: ViewState, before: ViewState): void {
  const [open, openBefore] = [openRoundOf(state.session), openRoundOf(before.session)]
  const closed = state.session?.rounds?.find(({ id }) => id === openBefore?.id)
  if (closed?.closed !== undefined) speak(view, closedWords(closed, state))
  if (open === undefined || open.id === openBefore?.id) return
  const { question, dots = 0 } = open
  const hasDots = open.kind === 'dots' && mayVote(state, open)
  speak(
    view,
    hasDots ? texts.voice_roundDots({ question, dots }) : texts.voice_roundOpened({ question }),
  )
}

/** With what came first, where dots were given. */
function closedWords({ kind, question, options, closed }: Round, { items }: ViewState): string {
  const dots = kind === 'dots' ? (closed?.result.tallies.map(([sum = 0]) => sum) ?? []) : []
  const most = Math.max(0, ...dots)
  const item = items.get(options[dots.indexOf(most)]?.id ?? '')
  if (most === 0 || item === undefined) return texts.voice_roundClosed({ question })
  return texts.voice_roundFirst({ question, words: shortWords(item), dots: most })
}
