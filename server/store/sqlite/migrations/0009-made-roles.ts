import type { Migration } from '../migration.ts'

/** The role a facilitator gave somebody, beside the one of the link they came by. Never edit this: a database out there has it. Changes are further migrations. */
export const madeRoles: Migration = {
  number: 9,
  name: 'made-roles',
  sql: `
    alter table participants add column made_role text;
  `,
}
