import type { Migration } from '../migration.ts'

/**
 * Whose reactions a deleted item had, so that an undone deletion brings back those and no others. Never edit this: a
 * database out there has it. Changes are further migrations.
 */
export const reactionsOfDeleted: Migration = {
  number: 6,
  name: 'reactions-of-deleted',
  sql: `
    alter table deleted_items add column reactions text not null default '[]';
  `,
}
