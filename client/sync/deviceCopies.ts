import type * as Y from 'yjs'
import type { BrowserParts } from './browserParts.ts'
import { DeviceCopy } from './deviceCopy.ts'

interface Parts {
  readonly parts: Pick<BrowserParts, 'claimCopy' | 'openDeviceStore'>
  /** Of the workshop and the participant. */
  readonly name: string
  readonly docs: Readonly<Record<'board' | 'session', Y.Doc>>
  /** What is kept is not read but replaced: the documents begin anew. */
  readonly anew: boolean
  readonly onSafety: () => void
  /** What is kept has become this tab's and is in the documents. Before anything is written. */
  readonly onTaken: (board: DeviceCopy) => Promise<void>
  /** The same, after another tab had it first. */
  readonly onTakenLate: () => void
}

export type DeviceCopies = ReturnType<typeof openDeviceCopies>

/**
 * This device's copies of board and session. One tab at a time keeps them; another one of the same participant reads them once, so
 * that it shows something without a network, keeps nothing, and takes over when the first has gone.
 */
export function openDeviceCopies({ parts, name, docs, ...given }: Parts) {
  const open = (document: 'board' | 'session', onSafety: () => void) =>
    new DeviceCopy({
      open: parts.openDeviceStore,
      name: `${name}/${document}`,
      doc: docs[document],
      onSafety,
    })
  const board = open('board', given.onSafety)
  const both = [board, open('session', () => {})]
  const claim = parts.claimCopy(name)
  let isClosed = false
  const load = () => Promise.all(both.map((copy) => (given.anew ? true : copy.load())))
  const take = async (anew: boolean) => {
    if (!given.anew) await given.onTaken(board)
    if (!isClosed) for (const copy of both) copy.keep({ anew })
  }
  const takeLate = async () => {
    if (isClosed) return
    await load()
    await take(true)
    if (!isClosed) given.onTakenLate()
  }
  return {
    board,
    /** Settles when the documents hold what this device kept. Never rejects. */
    loaded: claim.isFirst.then(async (isFirst) => {
      await load()
      if (isFirst) await take(given.anew)
      else void claim.isOurs.then(takeLate)
    }),
    discard: async () => {
      isClosed = true
      await Promise.all(both.map((copy) => copy.discard()))
    },
    close: async () => {
      isClosed = true
      await Promise.all(both.map((copy) => copy.close()))
      claim.release()
    },
  }
}
