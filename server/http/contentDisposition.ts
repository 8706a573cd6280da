/**
 * A header that offers a file under this name, whatever it is made of: plain ASCII for old clients, and the real
 * name in UTF-8 (RFC 6266, RFC 8187). Nothing in it can end the header, leave the folder or turn the reading order.
 */
export function contentDisposition(fileName: string): string {
  const name = safeFileName(fileName)
  const ascii = name
    .normalize('NFKD')
    .replace(/[^\x20-\x7e]/g, '')
    .replace(/["\\%]/g, '')
  const encoded = encodeURIComponent(name).replace(
    /['()*]/g,
    (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `attachment; filename="${asciiStem(ascii)}"; filename*=UTF-8''${encoded}`
}

/** A name without control characters, path separators, bidirectional overrides and leading dots. */
export function safeFileName(name: string): string {
  const cleaned = name
    .toWellFormed()
    .replace(/[\p{Cc}\p{Cf}\p{Co}\p{Zl}\p{Zp}\uFFFD]/gu, '')
    .replace(/[/\\:*?"<>|]/g, '-')
    .replace(/\s+/g, ' ')
    .replace(/^[\s.]+/, '')
    .trim()
  return cleaned === '' ? 'workshop' : cleaned
}

/** A title in a script without any ASCII leaves only its ending. */
function asciiStem(ascii: string): string {
  const name = ascii.trim()
  return name === '' || name.startsWith('.') ? `workshop${name}` : name
}
