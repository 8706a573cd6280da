import type { Migration } from '../migration.ts'

/** Pictures on boards. Never edit this: a database out there has it. Changes are further migrations. */
export const assets: Migration = {
  number: 7,
  name: 'assets',
  sql: `
    create table assets (
      workshop_id text not null references workshops (id) on delete cascade,
      id text not null,
      media_type text not null,
      width integer not null,
      height integer not null,
      bytes blob not null,
      sha256 text not null,
      added_by text not null,
      at_ms integer not null,
      primary key (workshop_id, id)
    ) strict;
  `,
}
