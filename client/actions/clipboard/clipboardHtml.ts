const attribute = 'data-accord-clip'

/** A clip within HTML, which every clipboard carries; whoever does not know it pastes the words. */
export function clipToHtml(clip: string, words: readonly string[]): string {
  const paragraphs = words.map((text) => `<p>${escapeHtml(text).replaceAll('\n', '<br>')}</p>`)
  return `<meta charset="utf-8"><div ${attribute}="${encodeURIComponent(clip.toWellFormed())}">${paragraphs.join('')}</div>`
}

/** The clip within HTML; undefined where there is none that can be read. Never throws. */
export function clipFromHtml(html: string): string | undefined {
  const start = html.indexOf(`${attribute}="`)
  if (start < 0) return undefined
  const from = start + attribute.length + 2
  const end = html.indexOf('"', from)
  try {
    return decodeURIComponent(html.slice(from, end < 0 ? undefined : end))
  } catch {
    return undefined
  }
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
