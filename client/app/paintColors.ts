import { palettes } from '#shared/scene'
import type { Theme } from './theme.ts'

/**
 * Puts a theme on the page: `data-theme` for the tokens of ui, and every colour of the board's palette as a
 * custom property of its name (`--note-yellow`, `--zone-blue`, `--person-teal` …), so that panels show the
 * same colours as the canvas.
 */
export function paintColors(theme: Theme): void {
  const root = document.documentElement
  root.dataset.theme = theme
  for (const [name, value] of Object.entries(palettes[theme])) {
    root.style.setProperty(`--${name}`, value)
  }
}
