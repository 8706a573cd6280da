/**
 * First varUint of a sync message. 0, 1 and 3 are those of y-protocols 1.0.7 and y-websocket 3.1;
 * 100 is ours: `varUint n`, "of the update messages this connection sent (sync step 2 and update),
 * the first n are on disk". 101 is ours: `varUint epoch`, the first message of a connection to `board` and
 * `private`: which epoch the document is in. The number grows when the server rewrites the document to make
 * it small again; a copy of an earlier epoch must not be merged with it. A client that names the epoch of its
 * copy in the socket's URL (`?epoch=3`) is closed with 4409 `epochChanged:<current>` when it is another one;
 * one that does not is closed when its state vector names a client id of an earlier epoch.
 */
export const messageTypes = {
  sync: 0,
  awareness: 1,
  queryAwareness: 3,
  saved: 100,
  epoch: 101,
} as const
