import type { Migration } from '../migration.ts'

/** What was put up to be signed. Never edit this: a database out there has it. Changes are further migrations. */
export const strategyVersions: Migration = {
  number: 11,
  name: 'strategy-versions',
  sql: `
    create table strategy_versions (
      workshop_id text not null references workshops (id) on delete cascade,
      id text not null,
      text text not null,
      sha256 text not null,
      at_ms integer not null,
      primary key (workshop_id, id)
    ) strict, without rowid;
  `,
}
