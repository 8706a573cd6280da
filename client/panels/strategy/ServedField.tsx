import { useMemo } from 'react'
import { useSteadyView, type ViewState } from '#client/view'
import { type Move, readableOf, zoneOf } from '#shared/board'
import { limits } from '#shared/protocol'
import type { LineFieldsHand } from './useLineFields.ts'
import { ValueField } from './ValueField.tsx'

interface ServedFieldProps {
  readonly move: Move
  readonly hand: LineFieldsHand
  readonly field: 'businessGoal' | 'brandPromise'
  readonly label: string
}

/** What a move serves: a statement or a note of the board, or words of one's own. */
export function ServedField({ move, hand, field, label }: ServedFieldProps) {
  const lines = useSteadyView((state) => state.lines)
  const items = useSteadyView((state) => state.items)
  const session = useSteadyView((state) => state.session)
  const known = useMemo(() => servedWords({ lines, items, session }), [lines, items, session])
  return (
    <ValueField
      field={field}
      label={label}
      value={move[field]?.words ?? ''}
      suggestions={[...known.keys()]}
      maxLength={limits.promptCharacters}
      isReadOnly={hand.isFrozen}
      onCommit={(words) => {
        const from = known.get(words)
        const served = { words, ...(from === undefined ? {} : { from }) }
        hand.set({ [field]: words === '' ? undefined : served })
      }}
    />
  )
}

/** Zones whose notes say what is wanted: what a move may serve. */
const parts: readonly string[] = ['success', 'mission', 'chain', 'alignment', 'who-we-are']

/** Words one may choose from, and the line or note they are of: the statements first, then notes of zones that say what is wanted. */
export function servedWords({
  lines,
  items,
  session,
}: Pick<ViewState, 'lines' | 'items' | 'session'>): ReadonlyMap<string, string> {
  const zones = session?.zones ?? []
  const words = new Map<string, string>()
  const add = (text: string, id: string) => {
    const line = text.replace(/\s+/g, ' ').trim().slice(0, limits.promptCharacters)
    if (line !== '' && !words.has(line)) words.set(line, id)
  }
  for (const line of lines.values()) if (line.kind === 'statement') add(line.text, line.id)
  for (const item of items.values()) {
    const zone = item.kind === 'note' ? zoneOf(item, zones) : undefined
    if (zone && parts.includes(zone.exportAs)) add(readableOf(item), item.id)
  }
  return words
}
