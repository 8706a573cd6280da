import type { Migration } from '../migration.ts'

/** Never edit this: a database out there has it. Changes are further migrations. */
export const gateFacts: Migration = {
  number: 2,
  name: 'gate-facts',
  sql: `
    alter table documents add column epoch integer not null default 0;

    create table client_ids (
      workshop_id text not null,
      document text not null,
      owner text not null,
      client_id integer not null,
      participant_id text not null,
      epoch integer not null,
      primary key (workshop_id, document, owner, client_id),
      foreign key (workshop_id, document, owner)
        references documents (workshop_id, document, owner) on delete cascade
    ) strict, without rowid;

    create table deleted_items (
      workshop_id text not null,
      document text not null,
      owner text not null,
      item_id text not null,
      author text not null,
      created_at_ms real not null,
      extra_fields text not null,
      primary key (workshop_id, document, owner, item_id),
      foreign key (workshop_id, document, owner)
        references documents (workshop_id, document, owner) on delete cascade
    ) strict, without rowid;
  `,
}
