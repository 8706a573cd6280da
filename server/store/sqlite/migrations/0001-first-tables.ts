import type { Migration } from '../migration.ts'

/** Never edit this: a database out there has it. Changes are further migrations. */
export const firstTables: Migration = {
  number: 1,
  name: 'first-tables',
  sql: `
    create table workshops (
      id text primary key,
      join_code text not null unique,
      state text not null,
      created_at_ms integer not null
    ) strict;

    create table links (
      workshop_id text not null references workshops (id) on delete cascade,
      token_hash text not null,
      role text not null,
      primary key (workshop_id, token_hash)
    ) strict, without rowid;

    create table participants (
      id text primary key,
      workshop_id text not null references workshops (id) on delete cascade,
      name text not null,
      role text not null,
      color text not null,
      function text,
      layer text,
      created_at_ms integer not null
    ) strict;
    create index participants_by_workshop on participants (workshop_id, created_at_ms, id);

    create table session_tokens (
      token_hash text primary key,
      workshop_id text not null references workshops (id) on delete cascade,
      participant_id text not null references participants (id) on delete cascade,
      role text not null,
      created_at_ms integer not null
    ) strict, without rowid;
    create index session_tokens_by_participant on session_tokens (participant_id);

    create table documents (
      workshop_id text not null references workshops (id) on delete cascade,
      document text not null,
      owner text not null,
      seq integer not null,
      primary key (workshop_id, document, owner)
    ) strict, without rowid;

    create table updates (
      workshop_id text not null,
      document text not null,
      owner text not null,
      seq integer not null,
      bytes blob not null,
      sha256 text not null,
      author text not null,
      at_ms integer not null,
      primary key (workshop_id, document, owner, seq),
      foreign key (workshop_id, document, owner)
        references documents (workshop_id, document, owner) on delete cascade
    ) strict;

    create table snapshots (
      workshop_id text not null,
      document text not null,
      owner text not null,
      seq integer not null,
      bytes blob not null,
      sha256 text not null,
      primary key (workshop_id, document, owner),
      foreign key (workshop_id, document, owner)
        references documents (workshop_id, document, owner) on delete cascade
    ) strict;

    create table idempotency_keys (
      workshop_id text not null references workshops (id) on delete cascade,
      participant_id text not null,
      key text not null,
      answer text not null,
      at_ms integer not null,
      primary key (workshop_id, participant_id, key)
    ) strict, without rowid;

    create table session_events (
      id integer primary key autoincrement,
      workshop_id text not null references workshops (id) on delete cascade,
      participant_id text not null,
      type text not null,
      body text not null,
      at_ms integer not null
    ) strict;
    create index session_events_by_workshop on session_events (workshop_id, id);

    create table probe (id integer primary key, count integer not null) strict;
  `,
}
