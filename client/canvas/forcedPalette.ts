import { type ColorName, type Palette, palettes } from '#shared/scene'

/**
 * The palette of a system that forces its own colours (Windows high contrast): ground and text as the
 * system has them, every edge drawn, selections in its highlight colour. Values are read from the page,
 * because a canvas is not recoloured by the browser.
 */
export function forcedPalette(document: Document): Palette {
  const probe = document.createElement('span')
  document.body.append(probe)
  const colorOf = (systemColor: string) => {
    probe.style.color = systemColor
    return getComputedStyle(probe).color
  }
  const ground = colorOf('Canvas')
  const text = colorOf('CanvasText')
  const highlight = colorOf('Highlight')
  const highlightText = colorOf('HighlightText')
  probe.remove()
  const forced = (name: string) => {
    if (name === 'shadow' || name === 'selection-fill') return '#00000000'
    if (name === 'selection' || name === 'focus') return highlight
    if (name.startsWith('person-')) return name.endsWith('-ink') ? highlightText : highlight
    if (name.startsWith('ink-')) return text
    return /-(edge|ink|title|prompt)$/.test(name) ? text : ground
  }
  const names = Object.keys(palettes.contrast) as ColorName[]
  return Object.fromEntries(names.map((name) => [name, forced(name)])) as Palette
}
