import { sideOf, targetOf } from './places.ts'
import type { Import } from './readImports.ts'

interface PackageRule {
  readonly rule: string
  readonly packages: RegExp
  /** Beginnings of the paths that may import them. */
  readonly owners: readonly string[]
}

const react = ['client/app/', 'client/panels/', 'client/ui/', 'client/canvas/', 'client/main.tsx']
const serverStart = ['server/main.ts', 'server/startServer.ts']

const packageRules: readonly PackageRule[] = [
  {
    rule: 'rule 3: yjs belongs to',
    packages: /^yjs$/,
    owners: ['shared/board/', 'client/sync/', 'server/sync/', 'server/session/', 'server/store/'],
  },
  {
    rule: 'rule 3: y-websocket belongs to',
    packages: /^y-websocket$/,
    owners: ['client/sync/'],
  },
  {
    rule: 'rule 3: ws and y-protocols belong to',
    packages: /^(ws|y-protocols)$/,
    owners: ['server/sync/', 'client/sync/'],
  },
  {
    rule: 'rule 3: fastify belongs to',
    packages: /^(@fastify\/.+|fastify.*)$/,
    owners: ['server/http/', ...serverStart],
  },
  {
    rule: 'rule 3: a database driver belongs to',
    packages: /^better-sqlite3$/,
    owners: ['server/store/sqlite/'],
  },
  {
    rule: 'rule 3: a database driver belongs to',
    packages: /^(pg|pg-.+)$/,
    owners: ['server/store/postgres/'],
  },
  { rule: 'rule 3: kysely belongs to', packages: /^kysely$/, owners: ['server/store/'] },
  {
    rule: 'rule 3: document engines belong to',
    packages: /^(@myriaddreamin\/.+|docx|pptxgenjs|@cantoo\/pdf-lib|@resvg\/.+)$/,
    owners: ['server/export/'],
  },
  {
    rule: 'rule 3: reading pictures belongs to',
    packages: /^sharp$/,
    owners: ['server/assets/', 'server/export/'],
  },
  {
    rule: 'rule 4: React belongs to',
    packages: /^(react|react-dom)$/,
    owners: [...react, 'client/view/use'],
  },
  {
    rule: 'rule 4: React belongs to',
    packages: /^(react-aria.*|lucide-react|@react-.+)$/,
    owners: react,
  },
  { rule: 'rule 4: dnd-kit belongs to', packages: /^@dnd-kit\/.+$/, owners: ['client/panels/'] },
]

/** What is wrong with importing a package there, in words; undefined if nothing is. */
export function brokenPackageRule(found: Import): string | undefined {
  const target = targetOf(found)
  if (target.kind !== 'package') return undefined
  if (target.name.startsWith('node:') && sideOf(found.from) !== 'server') {
    return `rule 1: ${sideOf(found.from)} does not run in Node`
  }
  for (const { rule, packages, owners } of packageRules) {
    if (!packages.test(target.name)) continue
    if (!owners.some((owner) => found.from.startsWith(owner))) return `${rule} ${owners.join(', ')}`
  }
  return undefined
}
