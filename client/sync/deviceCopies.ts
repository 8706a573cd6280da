import type * as Y from 'yjs'
import type { DocumentName } from '#shared/protocol'
import type { BrowserParts } from './browserParts.ts'
import { DeviceCopy } from './deviceCopy.ts'

interface Parts {
  readonly parts: Pick<BrowserParts, 'claimCopy' | 'openDeviceStore'>
  /** Of the workshop and the participant. */
  readonly name: string
  /** What the claim is called by which one tab keeps these copies. */
  readonly claimName: string
  /** By the names of the documents; the first is the one people write. */
  readonly docs: readonly (readonly [name: DocumentName, doc: Y.Doc])[]
  /** What is kept is not read but replaced: the documents begin anew. */
  readonly anew: boolean
  readonly onSafety: () => void
  /** What is kept has become this tab's and is in the documents. Before anything is written. */
  readonly onTaken: (main: DeviceCopy) => Promise<void>
  /** The same, after another tab had it first. */
  readonly onTakenLate: () => void
}

export type DeviceCopies = ReturnType<typeof openDeviceCopies>

/**
 * This device's copies of documents, e.g. of board and session. One tab at a time keeps them; another one of the same participant reads them once, so
 * that it shows something without a network, keeps nothing, and takes over when the first has gone.
 */
export function openDeviceCopies({ parts, name, claimName, docs, ...given }: Parts) {
  const all = docs.map(
    ([document, doc], index) =>
      new DeviceCopy({
        open: parts.openDeviceStore,
        name: `${name}/${document}`,
        doc,
        onSafety: index === 0 ? given.onSafety : () => {},
      }),
  )
  const [main] = all
  if (main === undefined) throw new Error('There is no document to keep.')
  const claim = parts.claimCopy(claimName)
  let isClosed = false
  const load = () => Promise.all(all.map((copy) => (given.anew ? true : copy.load())))
  const take = async (anew: boolean) => {
    if (!given.anew) await given.onTaken(main)
    if (!isClosed) for (const copy of all) copy.keep({ anew })
  }
  const takeLate = async () => {
    if (isClosed) return
    await load()
    await take(true)
    if (!isClosed) given.onTakenLate()
  }
  return {
    /** Of the document people write. */
    main,
    /** Settles when the documents hold what this device kept. Never rejects. */
    loaded: claim.isFirst.then(async (isFirst) => {
      await load()
      if (isFirst) await take(given.anew)
      else void claim.isOurs.then(takeLate)
    }),
    discard: async () => {
      isClosed = true
      await Promise.all(all.map((copy) => copy.discard()))
    },
    close: async () => {
      isClosed = true
      await Promise.all(all.map((copy) => copy.close()))
      claim.release()
    },
  }
}
