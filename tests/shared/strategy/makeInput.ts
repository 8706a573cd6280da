import { type Item, type Line, lineSchemas, type Move } from '#shared/board'
import type { ExportPart, Zone } from '#shared/protocol'
import type { LineStatus } from '#shared/session'
import type { StrategyInput } from '#shared/strategy'
import { newNote } from '../board/makers.ts'

export function makeMove(id: string, fields: object = {}): Move {
  return lineSchemas.move.parse({ id, kind: 'move', text: 'Call before we are late', ...fields })
}

export function makeLine<Kind extends keyof typeof lineSchemas>(
  kind: Kind,
  id: string,
  fields: object = {},
): Line {
  return lineSchemas[kind].parse({ id, kind, ...fields })
}

/** Zones side by side, 1000 wide, each with its part. */
export function makeZones(parts: Readonly<Record<string, ExportPart>>): Zone[] {
  return Object.entries(parts).map(([id, exportAs], index) => ({
    id,
    title: id,
    prompt: '',
    x: index * 1000,
    y: 0,
    w: 1000,
    h: 1000,
    exportAs,
  }))
}

/** A note in one of `makeZones`, in the row with this number. */
export function noteIn(
  zones: readonly Zone[],
  zone: string,
  id: string,
  text: string,
  row = 0,
): Item {
  const x = (zones.find((each) => each.id === zone)?.x ?? 0) + 100
  return newNote({ id, text, box: { x, y: row * 220, w: 200, h: 200 } })
}

interface Given extends Partial<Omit<StrategyInput, 'session' | 'statusOf' | 'agreedAtMs'>> {
  readonly session?: Partial<StrategyInput['session']>
  /** By line; of those that are not named: draft. */
  readonly status?: Readonly<Record<string, LineStatus>>
  /** When a line was agreed. */
  readonly agreedAtMs?: Readonly<Record<string, number>>
}

/** A strategy of a workshop with three functions and three people: Ana of Service, Ben of Sales, and Cleo of none. */
export function makeInput({
  session,
  status = {},
  agreedAtMs = {},
  ...given
}: Given = {}): StrategyInput {
  return {
    lines: [],
    items: [],
    people: [
      { id: 'a', name: 'Ana', function: 'Service', layer: 'front-line' },
      { id: 'b', name: 'Ben', function: 'Sales', layer: 'executive' },
      { id: 'c', name: 'Cleo' },
    ],
    session: { template: 'blank', functions: ['Service', 'Sales', 'IT'], zones: [], ...session },
    statusOf: ({ id }) => status[id] ?? (agreedAtMs[id] === undefined ? 'draft' : 'agreed'),
    agreedAtMs: ({ id }) => agreedAtMs[id],
    checks: [],
    ...given,
  }
}
