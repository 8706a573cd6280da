import type { ItemEdit } from '#shared/board'
import { type CarriedWork, returnedOf } from './carriedWork.ts'
import type { ReturnedKeeper } from './keepReturned.ts'
import type { SaveStateKeeper } from './keepSaveState.ts'
import type { OpenRequest } from './openWorkshop.ts'
import { isAboutContent } from './refusals.ts'
import type { LedgerEvent } from './saveLedger.ts'

/** So many refusals in a row, and we stop and say so instead of beginning anew. */
const mostRefusals = 2
/** So many new epochs in a row before the document was received once. */
const mostEpochs = 5

type Refused = Extract<LedgerEvent, { kind: 'refused' }>

interface Parts {
  readonly saving: Pick<SaveStateKeeper, 'hasSaved' | 'edits' | 'recordEdits'>
  readonly returns: Pick<ReturnedKeeper, 'waiting' | 'offered'>
  readonly carryPrivate: () => readonly ItemEdit[]
  /** Whether the server has let this document sync. */
  readonly hasReceived: () => boolean
}

/**
 * Hands what was not saved to `onStartOver` when the document cannot go on. Otherwise, and where starting over did not help before,
 * nothing happens but that stuck words are shown.
 * @returns a function that takes the refusal, and says whether it is being dealt with; `stop` is called before the handing over
 */
export function starterOver(
  request: OpenRequest,
  { saving, returns, carryPrivate, hasReceived }: Parts,
) {
  const { carried, view } = request
  const carry = ({ reason, rule }: Refused): CarriedWork => {
    const isFirst = isAboutContent(reason)
      ? saving.hasSaved() || carried?.reason === 'epochChanged'
      : hasReceived() || carried?.reason !== 'epochChanged'
    const before = isFirst ? 0 : (carried?.refusals ?? 0)
    const waiting = returns.waiting() > 0 ? carried : undefined
    return {
      reason,
      rule,
      edits: [...(waiting?.edits ?? []), ...saving.edits()],
      records: [...(waiting?.records ?? []), ...saving.recordEdits()],
      offered: returns.offered().edits,
      offeredRecords: returns.offered().records,
      privately: carryPrivate(),
      refusals: before + 1,
    }
  }
  return (refused: Refused, stop: () => void): boolean => {
    const isEpoch = refused.reason === 'epochChanged'
    if (!isEpoch && !isAboutContent(refused.reason)) return false
    const next = carry(refused)
    const isLoop = next.refusals >= (isEpoch ? mostEpochs : mostRefusals)
    if (isLoop || request.onStartOver === undefined) {
      const { edits, records } = returns.offered()
      const all = {
        edits: [...edits, ...next.edits],
        records: [...records, ...(next.records ?? [])],
      }
      view.setState({ returned: returnedOf(next, all, false) })
      return false
    }
    stop()
    request.onStartOver(next)
    return true
  }
}
