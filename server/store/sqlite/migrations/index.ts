import type { Migration } from '../migration.ts'
import { firstTables } from './0001-first-tables.ts'
import { gateFacts } from './0002-gate-facts.ts'
import { boardSnapshots } from './0003-board-snapshots.ts'
import { linksAndPeople } from './0004-links-and-people.ts'
import { packedSnapshots } from './0005-packed-snapshots.ts'
import { reactionsOfDeleted } from './0006-reactions-of-deleted.ts'
import { assets } from './0007-assets.ts'
import { ballots } from './0008-ballots.ts'
import { madeRoles } from './0009-made-roles.ts'
import { ends } from './0010-ends.ts'
import { strategyVersions } from './0011-strategy-versions.ts'

/** All migrations in order. A new one is its own file and one line here. */
export const migrations: readonly Migration[] = [
  firstTables,
  gateFacts,
  boardSnapshots,
  linksAndPeople,
  packedSnapshots,
  reactionsOfDeleted,
  assets,
  ballots,
  madeRoles,
  ends,
  strategyVersions,
]
