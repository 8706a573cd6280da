import { palettes } from '#shared/scene'
import type { Theme } from './theme.ts'

/** The colours that panels and pages show too; the palette's others have namesakes among ui's own tokens. */
const shared = /^(note|ink|zone|person)-/

/**
 * Puts a theme on the page: `data-theme` for the tokens of ui, and the palette's colours of notes, inks, zones and
 * people as custom properties of their names (`--note-yellow`, `--zone-blue`, `--person-teal` …).
 */
export function paintColors(theme: Theme): void {
  const root = document.documentElement
  root.dataset.theme = theme
  for (const [name, value] of Object.entries(palettes[theme])) {
    if (shared.test(name)) root.style.setProperty(`--${name}`, value)
  }
}
