import type { Migration } from '../migration.ts'

/**
 * Snapshots may be deflated; those that are there stay as they are. Never edit this: a database out there has it.
 * Changes are further migrations.
 */
export const packedSnapshots: Migration = {
  number: 5,
  name: 'packed-snapshots',
  sql: `
    alter table snapshots add column packing text not null default 'plain';
    alter table damaged_rows add column packing text not null default 'plain';
  `,
}
