import type * as Y from 'yjs'
import type { View } from '#client/view'
import { askWhy } from './askWhy.ts'
import type { BrowserParts } from './browserParts.ts'
import { returnedOf } from './carriedWork.ts'
import { openDeviceCopies } from './deviceCopies.ts'
import type { DeviceCopy } from './deviceCopy.ts'
import { carriedKey, keepReturned } from './keepReturned.ts'
import { keepSaveState, unsavedKey } from './keepSaveState.ts'
import { linkBoard, linkSession, linkWhen } from './links.ts'
import type { OpenRequest } from './openWorkshop.ts'
import { isAboutContent } from './refusals.ts'
import type { LedgerEvent } from './saveLedger.ts'

/** So many refusals in a row, and we stop and say so instead of beginning anew. */
const mostRefusals = 2

type Docs = Readonly<Record<'board' | 'session', Y.Doc>>
type Refused = Extract<LedgerEvent, { kind: 'refused' }>

/** Connects a workshop's documents and keeps their copies, the save state and the work that came back. */
export function keepBoard(request: OpenRequest, parts: BrowserParts, docs: Docs, origin: object) {
  const { view, carried } = request
  let hasReceived = false
  let isOver = false
  const copies = openDeviceCopies({
    parts,
    name: `accord/${request.workshopId}/${request.participantId}`,
    docs,
    anew: carried !== undefined,
    onSafety: () => saving.show(),
    onTaken: async (board) => {
      saving.restore(await board.readValue(unsavedKey))
      returns.take((await board.readValue(carriedKey)) as typeof carried)
      epochs.restore(await board.readValue(epochKey))
    },
    onTakenLate: () => {
      if (saving.hasUnsaved()) reconnect()
    },
  })
  const epochs = keepEpoch(copies.board)
  const returns = keepReturned({ view, board: docs.board, origin, copy: copies.board })
  const saving = keepSaveState({
    view,
    doc: docs.board,
    copy: copies.board,
    parts,
    waiting: returns.waiting,
    retry: () => reconnect(),
  })
  returns.take(carried)

  const carry = ({ reason, rule }: Refused) => {
    const isRefusal = isAboutContent(reason)
    const before = saving.hasSaved() ? 0 : (carried?.refusals ?? 0)
    const waiting = returns.waiting() > 0 ? (carried?.edits ?? []) : []
    return {
      reason,
      rule,
      edits: [...waiting, ...saving.edits()],
      refusals: isRefusal ? before + 1 : before,
    }
  }
  /** @returns whether the refusal is being dealt with */
  const startOver = (refused: Refused): boolean => {
    const isEpoch = refused.reason === 'epochChanged'
    if (!isEpoch && !isAboutContent(refused.reason)) return false
    const next = carry(refused)
    const isLoop = isEpoch
      ? carried?.reason === 'epochChanged' && !hasReceived
      : next.refusals >= mostRefusals
    if (isLoop || request.onStartOver === undefined) {
      view.setState({ returned: returnedOf(next, false) })
      return false
    }
    isOver = true
    request.onStartOver(next)
    return true
  }
  const tell = (event: LedgerEvent) => {
    if (isOver || (event.kind === 'refused' && startOver(event))) return
    saving.tell(event)
    if (event.kind === 'received') {
      hasReceived = true
      returns.received()
      saving.show()
    }
    if (!saving.hasUnsaved()) forgetStuck(view)
  }
  const connect = {
    ...request,
    parts,
    askWhy: () => askWhy(parts.fetch, request),
  }
  const links = [
    linkBoard({ ...connect, view, doc: docs.board, ready: copies.loaded, epochs, tell }),
    linkWhen(copies.loaded, () => linkSession({ ...connect, doc: docs.session, tell })),
  ]
  const reconnect = () => {
    for (const link of links) link.reconnect()
  }
  return {
    hearOwn: saving.hearOwn,
    wouldLose: saving.wouldLose,
    dropReturned: returns.drop,
    reconnect,
    discard: copies.discard,
    close: () => {
      isOver = true
      saving.close()
      for (const link of links) link.close()
      return copies.close()
    },
  }
}

const epochKey = 'epoch'

function keepEpoch(copy: Pick<DeviceCopy, 'put'>) {
  let epoch: number | undefined
  return {
    epoch: () => epoch,
    keep: (next: number) => {
      if (next === epoch) return
      epoch = next
      copy.put(epochKey, () => epoch)
    },
    restore: (kept: unknown) => {
      if (typeof kept !== 'number' || epoch !== undefined) return
      epoch = kept
      copy.put(epochKey, () => epoch)
    },
  }
}

/** What was stuck went through after all. */
function forgetStuck(view: View): void {
  if (view.getState().returned?.canPutBack === false) view.setState({ returned: undefined })
}
