import type { Generated } from 'kysely'

/**
 * The tables, as Kysely sees them, the same for every database. Binary columns are BLOB in SQLite and
 * bytea in PostgreSQL; both drivers hand out Buffers. JSON is kept as text: it is read whole, never searched.
 */
export interface Tables {
  workshops: {
    id: string
    join_code: string
    state: string
    created_at_ms: number
    passphrase_hash: string | null
    /** When it is deleted by itself. */
    ends_at_ms: number | null
  }
  links: {
    workshop_id: string
    token_hash: string
    role: string
  }
  participants: {
    id: string
    workshop_id: string
    name: string
    role: string
    color: string
    function: string | null
    layer: string | null
    created_at_ms: number
    /** What a facilitator made them. */
    made_role: string | null
  }
  session_tokens: {
    token_hash: string
    workshop_id: string
    participant_id: string
    role: string
    came_by: string
    created_at_ms: number
  }
  /** Newcomers whom a facilitator has to let in; `participant_id` once they are in. */
  entry_requests: {
    id: string
    workshop_id: string
    token_hash: string
    name: string
    role: string
    came_by: string
    state: string
    participant_id: string | null
    created_at_ms: number
  }
  /** One row per document that was ever written; `seq` is the seq given out last and never goes back. */
  documents: {
    workshop_id: string
    document: string
    owner: string
    seq: number
    epoch: Generated<number>
  }
  /** Whose Yjs client ids are whose; those of an epoch before the document's are retired. */
  client_ids: {
    workshop_id: string
    document: string
    owner: string
    client_id: number
    participant_id: string
    epoch: number
  }
  /** Who wrote what was deleted in this epoch. */
  deleted_items: {
    workshop_id: string
    document: string
    owner: string
    item_id: string
    author: string
    created_at_ms: number
    extra_fields: string
    reactions: string
  }
  updates: {
    workshop_id: string
    document: string
    owner: string
    seq: number
    bytes: Uint8Array
    sha256: string
    author: string
    at_ms: number
  }
  /** At most one per document: everything up to and including `seq`. What `packing` says of `bytes` is in packing.ts. */
  snapshots: {
    workshop_id: string
    document: string
    owner: string
    seq: number
    bytes: Uint8Array
    sha256: string
    packing: Generated<string>
  }
  /** Earlier versions of boards that people can go back to, as gzipped JSON. */
  board_snapshots: {
    workshop_id: string
    id: string
    /** Seq of the board's document up to which everything is in it. */
    seq: number
    at_ms: number
    reason: string
    label: string
    asked_by: string
    /** JSON array of participant ids. */
    people: string
    items: number
    bytes: Uint8Array
    sha256: string
  }
  /** Everything a document was made of when it could not be read any more. Nothing reads it; people may. */
  damaged_rows: {
    id: Generated<number>
    workshop_id: string
    document: string
    owner: string
    seq: number
    bytes: Uint8Array
    sha256: string
    set_aside_at_ms: number
    packing: Generated<string>
  }
  /** Whose rows compaction took away, and the newest seq of each. */
  compacted_authors: {
    workshop_id: string
    document: string
    owner: string
    author: string
    seq: number
  }
  /** Pictures on boards. */
  assets: {
    workshop_id: string
    id: string
    media_type: string
    width: number
    height: number
    bytes: Uint8Array
    sha256: string
    added_by: string
    at_ms: number
  }
  /** Ballots of rounds, the secret of each person; JSON with the function and layer they had. */
  ballots: {
    workshop_id: string
    round_id: string
    participant_id: string
    ballot: string
    sha256: string
    at_ms: number
  }
  /** What was put up to be signed: the text that hashes to `sha256`. */
  strategy_versions: {
    workshop_id: string
    id: string
    text: string
    sha256: string
    at_ms: number
  }
  /** Open rounds that close by themselves. */
  round_deadlines: {
    workshop_id: string
    round_id: string
    closes_at_ms: number
  }
  idempotency_keys: {
    workshop_id: string
    participant_id: string
    key: string
    answer: string
    at_ms: number
  }
  session_events: {
    id: Generated<number>
    workshop_id: string
    participant_id: string
    type: string
    body: string
    at_ms: number
  }
  /** One row that the ready probe overwrites. */
  probe: {
    id: number
    count: number
  }
}
