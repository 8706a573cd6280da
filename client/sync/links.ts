import { Awareness } from 'y-protocols/awareness'
import type { View } from '#client/view'
import { type ConnectRequest, connectDocument } from './connectDocument.ts'
import { fillPeople } from './fillPeople.ts'
import { publishPresence } from './publishPresence.ts'

export interface Link {
  reconnect(): void
  close(): void
}

type Request = Omit<ConnectRequest, 'awareness' | 'name' | 'epoch' | 'onEpoch'>

/** Which epoch the board's copy is of. */
export interface EpochKeeper {
  epoch(): number | undefined
  keep(epoch: number): void
}

/** The board's connection with everybody's presence on it, made once `ready` settles: what the copies hold then travels in sync step 2. */
export function linkBoard(
  request: Request & {
    readonly view: View
    readonly ready: Promise<unknown>
    readonly epochs: EpochKeeper
    readonly isSilent?: boolean | undefined
  },
): Link {
  const awareness = new Awareness(request.doc)
  const stopPeople = fillPeople(request.view, awareness)
  const stopPresence = request.isSilent
    ? beNobody(awareness)
    : publishPresence(request.view, awareness)
  const link = linkWhen(request.ready, () =>
    connectDocument({
      ...request,
      name: 'board',
      awareness,
      epoch: request.epochs.epoch(),
      onEpoch: request.epochs.keep,
    }),
  )
  return {
    reconnect: link.reconnect,
    close: () => {
      stopPresence()
      stopPeople()
      link.close()
      awareness.destroy()
    },
  }
}

/** What is private is nobody else's: there is no presence on its connection. */
export function linkPrivate(
  request: Request & { readonly ready: Promise<unknown>; readonly epochs: EpochKeeper },
): Link {
  const awareness = new Awareness(request.doc)
  awareness.setLocalState(null)
  const link = linkWhen(request.ready, () =>
    connectDocument({
      ...request,
      name: 'private',
      awareness,
      epoch: request.epochs.epoch(),
      onEpoch: request.epochs.keep,
    }),
  )
  return {
    reconnect: link.reconnect,
    close: () => {
      link.close()
      awareness.destroy()
    },
  }
}

/**
 * The session is read-only: nobody is present in it and nothing waits to be saved. Why one may not connect is said by the board's
 * connection; only a new epoch may concern the session alone.
 */
export function linkSession(request: Request): Link {
  const awareness = new Awareness(request.doc)
  awareness.setLocalState(null)
  return connectDocument({
    ...request,
    name: 'session',
    awareness,
    onEpoch: () => {},
    askWhy: () => Promise.resolve(undefined),
    tell: (event) => {
      if (event.kind === 'refused' && event.reason === 'epochChanged') request.tell(event)
    },
  })
}

/** A connection that is made once `ready` settles, unless it was closed before. */
export function linkWhen(ready: Promise<unknown>, connect: () => Link): Link {
  let link: Link | undefined
  let isClosed = false
  void ready.then(() => {
    if (!isClosed) link = connect()
  })
  return {
    reconnect: () => link?.reconnect(),
    close: () => {
      isClosed = true
      link?.close()
    },
  }
}

function beNobody(awareness: Awareness): () => void {
  awareness.setLocalState(null)
  return () => {}
}
