/** The three documents of a workshop: what people write together, what the server decided, what only its author may see. */
export const documentNames = ['board', 'session', 'private'] as const

export type DocumentName = (typeof documentNames)[number]

export function isDocumentName(name: string): name is DocumentName {
  return (documentNames as readonly string[]).includes(name)
}

/** The subprotocol the server answers; a client offers it beside `bearer.<sessionToken>`. */
export const syncSubprotocol = 'accord.v1'

/** Path of the sync socket of one document, without host. */
export function syncPath(workshopId: string, document: DocumentName): string {
  return `/sync/${workshopId}/${document}`
}

/**
 * Root maps of the `session` document. `session` holds every field of SessionState except `people` as one plain
 * value per key; `people` holds one Participant per participant id.
 */
export const sessionRoots = { session: 'session', people: 'people' } as const
