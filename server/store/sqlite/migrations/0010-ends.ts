import type { Migration } from '../migration.ts'

/** When a workshop is deleted by itself; null: never. Never edit this: a database out there has it. Changes are further migrations. */
export const ends: Migration = {
  number: 10,
  name: 'ends',
  sql: `
    alter table workshops add column ends_at_ms integer;
    create index workshops_that_end on workshops (ends_at_ms) where ends_at_ms is not null;
  `,
}
