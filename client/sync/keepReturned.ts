import type { View } from '#client/view'
import { applyItemEdits, applyRecordEdits, type BoardDoc } from '#shared/board'
import { type CarriedWork, isDoneAgain, type OfferedWork, returnedOf } from './carriedWork.ts'
import type { DeviceCopy } from './deviceCopy.ts'

export interface ReturnedKeeper {
  /** Own edits that wait for the server's state to be done again. */
  waiting(): number
  /** What is offered back and not decided about. */
  offered(): OfferedWork
  take(carried: CarriedWork | undefined): void
  /** The server's state has arrived. */
  received(): void
  /** The person has decided about what was offered. */
  drop(): void
}

interface Parts {
  readonly view: View
  readonly board: BoardDoc
  readonly origin: object
  readonly copy: Pick<DeviceCopy, 'put'>
}

export const carriedKey = 'carried'

/** So many edits, each with a text of full length, fit into a live update. */
const editsPerUpdate = 8

/**
 * Carries own work into a fresh document. After a new epoch, or when it was too large, it is done again by itself; what the server refused, or what can no
 * longer be done, is offered back in `view.returned`. On the device until one or the other has happened.
 */
export function keepReturned({ view, board, origin, copy }: Parts): ReturnedKeeper {
  let carried: CarriedWork | undefined
  let isReceived = false
  const set = (next: CarriedWork | undefined) => {
    carried = next
    copy.put(carriedKey, () => carried)
    view.setState({ returned: carried && returnedOf(carried, offered()) })
  }
  const isWaiting = () => carried !== undefined && isDoneAgain(carried) && !isReceived
  const offered = () => {
    const refused = isWaiting() ? undefined : carried
    return {
      edits: [...(carried?.offered ?? []), ...(refused?.edits ?? [])],
      records: [...(carried?.offeredRecords ?? []), ...(refused?.records ?? [])],
    }
  }
  const doAgain = () => {
    if (carried === undefined || !isDoneAgain(carried)) return
    const change = { origin, label: 'reapplyEdits' }
    const { self } = view.getState()
    for (const slice of slices(carried.records ?? []))
      applyRecordEdits(board, slice, change, self.participantId)
    const left = slices(carried.edits).flatMap((slice) =>
      applyItemEdits(board, slice, change, self.participantId),
    )
    const { offered = [], offeredRecords = [] } = carried
    const isOver = left.length + offered.length + offeredRecords.length === 0
    set(isOver ? undefined : { ...carried, edits: left, records: [] })
  }
  return {
    waiting: () =>
      isWaiting() ? (carried?.edits.length ?? 0) + (carried?.records?.length ?? 0) : 0,
    take: (taken) => {
      if (taken === undefined) return
      const records = [...(taken.records ?? []), ...(carried?.records ?? [])]
      const edits = [...taken.edits, ...(carried?.edits ?? [])]
      set({ ...taken, edits, records })
      if (isReceived) doAgain()
    },
    received: () => {
      const isFirst = !isReceived
      isReceived = true
      if (isFirst) doAgain()
    },
    offered,
    drop: () =>
      set(carried && isWaiting() ? { ...carried, offered: [], offeredRecords: [] } : undefined),
  }
}

function slices<Edit>(edits: readonly Edit[]): Edit[][] {
  const count = Math.ceil(edits.length / editsPerUpdate)
  return Array.from({ length: count }, (_, i) =>
    edits.slice(i * editsPerUpdate, (i + 1) * editsPerUpdate),
  )
}
