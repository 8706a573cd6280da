/** Sizes and counts that client and server both keep to. Bytes unless the name says otherwise. */
export const limits = {
  /** One live sync update. */
  updateBytes: 64 * 1024,
  /** Structs of one live update; the first sync may hold as many more as it may have bytes. */
  updateStructs: 2000,
  /** The first sync of a connection, which may carry a long offline edit. */
  firstSyncBytes: 1024 * 1024,
  /** One websocket message, a little above firstSyncBytes for its header. */
  frameBytes: 1024 * 1024 + 1024,
  awarenessBytes: 4 * 1024,
  /** Body of an ordinary request. */
  requestBytes: 64 * 1024,
  /** A board file with its pictures. */
  importBytes: 32 * 1024 * 1024,
  /** A board file without its pictures, which are set aside unread: what is parsed in one go. */
  importContentBytes: 8 * 1024 * 1024,
  /** A picture as it is sent; larger ones are refused. */
  assetBytes: 10 * 1024 * 1024,
  /** Pixels of a picture as it is sent: unpacked they take four bytes each. */
  assetPixels: 50_000_000,
  assetsPerWorkshop: 300,
  itemTextCharacters: 2000,
  commentCharacters: 1000,
  tagCharacters: 24,
  tagsPerItem: 12,
  /** Reactions one item takes from people's screens; the gate takes twice as many, for those who react at once. */
  reactionsPerItem: 500,
  itemsPerBoard: 20_000,
  /** Clusters, comments and strategy records, each. */
  recordsPerRoot: 5000,
  /** A document as it is stored after compaction. */
  documentBytes: 64 * 1024 * 1024,
  /** What one participant may write into a document while its room is open. */
  participantBytes: 16 * 1024 * 1024,
  /** Yjs client ids one participant may use in a document while its room is open. */
  clientIdsPerParticipant: 20,
  clientIdsPerDocument: 5000,
  zonesPerWorkshop: 200,
  stepsPerWorkshop: 100,
  functionsPerWorkshop: 30,
  peoplePerWorkshop: 2000,
  roundsPerWorkshop: 200,
  /** Lines of the strategy something was decided about, and flags that were overruled, each. */
  decidedLines: 500,
  /** Versions of the strategy that were put up to be signed. */
  strategyVersions: 50,
  /** What one round asks about: notes, statements, functions. */
  optionsPerRound: 500,
  dotsPerPerson: 99,
  reasonCharacters: 1000,
  /** Newcomers who wait for a facilitator at the same time. */
  waitingPerWorkshop: 100,
  passphraseCharacters: 100,
  leastPassphraseCharacters: 6,
  titleCharacters: 120,
  nameCharacters: 60,
  promptCharacters: 500,
  /** Earlier versions somebody asked for; the timed ones are thinned out. */
  snapshotsAskedFor: 200,
} as const
