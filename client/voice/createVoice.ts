import type { View } from '#client/view'
import { type BoardDoc, type Item, observeItems, readItem } from '#shared/board'
import { actWords } from './actWords.ts'
import { type Clock, createBatch } from './createBatch.ts'
import { followPrivate } from './followPrivate.ts'
import { actsOf, type News } from './news.ts'
import { newsOfItem } from './newsOfItem.ts'
import { ownWords, placeWords } from './ownWords.ts'
import { speak } from './speak.ts'
import { tellLeading } from './tellLeading.ts'
import { tellRounds } from './tellRounds.ts'
import { tellSession } from './tellSession.ts'
import { tellVisits } from './tellVisits.ts'

interface VoiceParts {
  readonly view: View
  readonly board: BoardDoc
  /** Of this person's own changes. */
  readonly origin: unknown
  readonly clock: Clock
  /** Whether what the board had when it was opened is all there: from then on changes are news. */
  readonly hasArrived: () => boolean
  readonly undoKeys: string
}

/** Notes pushed by arrow keys are at rest when this long none was. */
const restMs = 700

/** Listens to board and people and says what happens, as this person wants it (`preferences.announce`). @returns stops */
export function createVoice(parts: VoiceParts): () => void {
  const { view, board, clock } = parts
  const known = new Map(view.getState().items)
  const batch = createBatch<News>(clock, (news) => {
    const words = actWords(actsOf(news))
    if (words !== '') speak(view, words)
  })
  let callOffRest: (() => void) | undefined

  const hear: Parameters<typeof observeItems>[1] = (ids, origin, { isLocal, label }) => {
    const before = new Map([...ids].map((id) => [id, known.get(id)]))
    for (const id of ids) keep(known, id, readItem(board, id))
    if (isLocal && origin === parts.origin) tellOwn(label, ids)
    else if (!isLocal && parts.hasArrived()) tellOthers(before)
  }
  const stopObserving = observeItems(board, hear)
  const stopPrivate = followPrivate(view, board, hear)

  function tellOthers(before: ReadonlyMap<string, Item | undefined>): void {
    const state = view.getState()
    const wish = state.preferences?.announce ?? 'all'
    if (wish === 'none') return
    for (const [id, item] of before) {
      const now = known.get(id)
      const isMine = (item ?? now)?.author === state.self.participantId
      const news = wish === 'all' || isMine ? newsOfItem(item, now, state) : undefined
      if (news) batch.add(news)
    }
  }

  function tellOwn(label: unknown, ids: ReadonlySet<string>): void {
    if (label === 'nudgeItems') tellPlace(ids)
    const words = ownWords({
      label,
      ids,
      state: { ...view.getState(), items: known },
      undoKeys: parts.undoKeys,
    })
    if (words !== undefined) speak(view, words)
  }

  function tellPlace(ids: ReadonlySet<string>): void {
    callOffRest?.()
    callOffRest = clock.later(() => {
      const [item] = [...ids].flatMap((id) => known.get(id) ?? [])
      if (item) speak(view, placeWords(item, view.getState()))
    }, restMs)
  }

  const stopSession = tellSession(view, clock, parts.hasArrived)
  const stopRounds = tellRounds(view, parts.hasArrived)
  const stopLeading = tellLeading(view, parts.hasArrived)
  const stopVisits = tellVisits(view, parts.hasArrived, batch.add)
  return () => {
    stopObserving()
    stopPrivate()
    stopVisits()
    stopSession()
    stopRounds()
    stopLeading()
    batch.close()
    callOffRest?.()
  }
}

function keep(known: Map<string, Item>, id: string, item: Item | undefined): void {
  if (item) known.set(id, item)
  else known.delete(id)
}
