import type { CSSProperties } from 'react'
import type { ItemColor } from '#shared/board'

/** The custom properties `--note` and `--edge` with a note colour of the theme that is drawn. */
export function noteColorStyle(color: ItemColor): CSSProperties {
  if (color === 'black') return { '--note': 'var(--ink-black)' } as CSSProperties
  return {
    '--note': `var(--note-${color})`,
    '--edge': `var(--note-${color}-edge)`,
  } as CSSProperties
}
