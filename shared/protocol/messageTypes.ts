/**
 * First varUint of a sync message. 0, 1 and 3 are those of y-protocols 1.0.7 and y-websocket 3.1;
 * 100 is ours: `varUint n`, "of the update messages this connection sent (sync step 2 and update),
 * the first n are on disk".
 */
export const messageTypes = {
  sync: 0,
  awareness: 1,
  queryAwareness: 3,
  saved: 100,
} as const
