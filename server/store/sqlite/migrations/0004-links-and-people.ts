import type { Migration } from '../migration.ts'

/**
 * Which way each session came in (those from before count as from the link of their role), the passphrase, and
 * the requests of newcomers whom a facilitator has to let in.
 */
export const linksAndPeople: Migration = {
  number: 4,
  name: 'links-and-people',
  sql: `
    alter table workshops add column passphrase_hash text;

    alter table session_tokens add column came_by text not null default '';
    update session_tokens set came_by = role;

    create table entry_requests (
      id text primary key,
      workshop_id text not null references workshops (id) on delete cascade,
      token_hash text not null,
      name text not null,
      role text not null,
      came_by text not null,
      state text not null,
      participant_id text references participants (id) on delete cascade,
      created_at_ms integer not null
    ) strict;
    create unique index entry_requests_by_token on entry_requests (workshop_id, token_hash);
    create index entry_requests_by_participant on entry_requests (participant_id);
  `,
}
