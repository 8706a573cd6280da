import { nameOf, roomOf, sideOf, targetOf } from './places.ts'
import type { Import } from './readImports.ts'

/** From the bottom up: a room may import rooms of lower lines, and of its own line where that makes no circle. */
const sharedLevels = [
  ['basics'],
  ['geometry', 'protocol', 'likeness'],
  ['text', 'board'],
  ['session', 'access', 'templates'],
  ['strategy'],
  ['scene'],
  ['report'],
]

const serverLevels = [
  ['observe'],
  ['access', 'export', 'store'],
  ['http', 'sync', 'session', 'history', 'assets', 'cli'],
  [''],
]

/** Writing goes down, reading comes up. app may import everything and is not listed. */
const clientMayImport: Readonly<Record<string, readonly string[]>> = {
  texts: [],
  view: [],
  ui: ['texts'],
  sync: ['view'],
  actions: ['view', 'texts'],
  input: ['view', 'actions'],
  voice: ['view', 'texts'],
  tools: ['view', 'actions', 'input', 'texts'],
  canvas: ['view', 'texts', 'ui'],
  panels: ['view', 'actions', 'ui', 'texts'],
}

/** Entrances of a room beside its index.ts, each with a reason. */
const sideEntrances = new Set([
  'shared/templates/sample/index.ts', // a chunk of its own: large, and few people look at it
])

/** What is wrong with an import between rooms, in words; undefined if nothing is. */
export function brokenRoomRule(found: Import): string | undefined {
  const target = targetOf(found)
  if (target.kind === 'package') return undefined
  const from = roomOf(found.from)
  if (found.specifier === 'import(…)') return 'a computed import() cannot be checked; name the file'
  if (from === target.room) return withinRoom(found)
  if (found.from === 'client/main.tsx' && /^client\/ui\/\w+\.css$/.test(target.path)) {
    return undefined // the tokens of the whole page; a stylesheet has no index
  }
  return (
    acrossSides(from, target.room) ??
    throughIndex(found, target.path) ??
    ruleOfSide(from, target.room)
  )
}

function withinRoom({ specifier }: Import): string | undefined {
  if (specifier.startsWith('#'))
    return 'rule 8: inside a room import the file itself, not its index'
  return undefined
}

function acrossSides(from: string, to: string): string | undefined {
  if (sideOf(from) === sideOf(to) || sideOf(to) === 'shared') {
    return sideOf(from) === 'shared' && sideOf(to) !== 'shared' ? sharedAlone : undefined
  }
  if (sideOf(from) === 'shared') return sharedAlone
  return `rule 1: ${sideOf(from)} never imports ${sideOf(to)}`
}

const sharedAlone = 'rule 1: shared imports neither client nor server'

function throughIndex({ from, specifier }: Import, path: string): string | undefined {
  if (sideOf(from) === 'shared' && specifier.startsWith('#')) {
    return 'rule 8: inside shared, rooms import each other as ../room/index.ts'
  }
  if (startsServer(from, path) || specifier.startsWith('#')) {
    return specifier.split('/').length > 2 && !sideEntrances.has(path)
      ? `rule 8: from another room import its index, not ${path}`
      : undefined
  }
  if (sideOf(from) !== 'shared') return 'rule 8: from another room import through #side/room'
  const isIndex = /^shared\/[^/]+\/index\.ts$/.test(path) || sideEntrances.has(path)
  return isIndex ? undefined : `rule 8: from another room import its index.ts, not ${path}`
}

/** The commands start the server, so they alone may reach the files that are in no room. */
function startsServer(from: string, path: string): boolean {
  return roomOf(from) === 'server/cli' && roomOf(path) === 'server'
}

function ruleOfSide(from: string, to: string): string | undefined {
  if (sideOf(to) === 'shared') {
    return sideOf(from) === 'shared' ? byLevel('rule 2', sharedLevels, from, to) : undefined
  }
  if (sideOf(from) === 'server') {
    return from === 'server/cli' ? undefined : byLevel('rule 7', serverLevels, from, to)
  }
  return inClient(from, to)
}

function byLevel(
  rule: string,
  levels: readonly (readonly string[])[],
  from: string,
  to: string,
): string | undefined {
  const levelOf = (room: string) => levels.findIndex((line) => line.includes(nameOf(room)))
  for (const room of [from, to]) {
    if (levelOf(room) < 0) return `${rule}: nobody has said where ${room} stands`
  }
  return levelOf(to) > levelOf(from) ? `${rule}: ${from} is below ${to}` : undefined
}

function inClient(from: string, to: string): string | undefined {
  if (from === 'client' || from === 'client/app') return undefined
  if (to === 'client/app') return 'rule 6: nobody imports app'
  const allowed = clientMayImport[nameOf(from)]
  if (!allowed) return `rule 5: nobody has said what ${from} may import`
  if (allowed.includes(nameOf(to))) return undefined
  return nameOf(from) === 'ui' ? 'rule 6: ui imports only texts' : `rule 5: ${from} reaches ${to}`
}
