import type { InkColor, NoteColor } from '../board/index.ts'
import type { ParticipantColor } from '../protocol/index.ts'
import type { ColorName, OtherColorName } from './colorName.ts'

/** Every colour name with its value as #rrggbb, or #rrggbbaa where it is half transparent. */
export type Palette = { readonly [Name in ColorName]: string }

const toneNames = [
  'note',
  'note-edge',
  'note-ink',
  'zone',
  'zone-edge',
  'zone-title',
  'zone-prompt',
]

/** What a theme file holds: one row per colour, in the order its comment says. */
export interface ThemeColors {
  readonly tones: {
    readonly [C in NoteColor]: readonly [string, string, string, string, string, string, string]
  }
  readonly inks: { readonly [C in InkColor]: string }
  readonly people: { readonly [C in ParticipantColor]: readonly [flag: string, ink: string] }
  readonly others: { readonly [Name in OtherColorName]: string }
}

/** The rows of a theme as one flat palette. */
export function themePalette(colors: ThemeColors): Palette {
  const tones = Object.entries(colors.tones).flatMap(([color, values]) =>
    values.map((value, index) => [toneName(color, index), value]),
  )
  const people = Object.entries(colors.people).flatMap(([color, [flag, ink]]) => [
    [`person-${color}`, flag],
    [`person-${color}-ink`, ink],
  ])
  const inks = Object.entries(colors.inks).map(([color, ink]) => [`ink-${color}`, ink])
  return { ...Object.fromEntries([...tones, ...inks, ...people]), ...colors.others } as Palette
}

function toneName(color: string, index: number): string {
  const [what, part] = (toneNames[index] ?? '').split('-')
  return part === undefined ? `${what}-${color}` : `${what}-${color}-${part}`
}
