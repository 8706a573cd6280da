import type { Migration } from '../migration.ts'

/** Ballots of rounds, and which rounds close by themselves. Never edit this: a database out there has it. */
export const ballots: Migration = {
  number: 8,
  name: 'ballots',
  sql: `
    create table ballots (
      workshop_id text not null references workshops (id) on delete cascade,
      round_id text not null,
      participant_id text not null,
      ballot text not null,
      sha256 text not null,
      at_ms integer not null,
      primary key (workshop_id, round_id, participant_id)
    ) strict, without rowid;

    create table round_deadlines (
      workshop_id text not null references workshops (id) on delete cascade,
      round_id text not null,
      closes_at_ms integer not null,
      primary key (workshop_id, round_id)
    ) strict, without rowid;
    create index round_deadlines_by_time on round_deadlines (closes_at_ms);
  `,
}
