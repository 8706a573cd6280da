/**
 * The file name a Content-Disposition header suggests, without any path; `nameless` where it suggests none. `filename*` (UTF-8)
 * is preferred as RFC 6266 asks. Never throws.
 */
export function fileNameOf(header: string | null, nameless: string): string {
  const name = extendedName(header ?? '') ?? plainName(header ?? '')
  return name?.split(/[/\\]/).at(-1)?.trim() || nameless
}

function extendedName(header: string): string | undefined {
  const encoded = /filename\*\s*=\s*utf-8'[^']*'([^;]+)/i.exec(header)?.[1]
  try {
    return encoded === undefined ? undefined : decodeURIComponent(encoded.trim())
  } catch {
    return undefined
  }
}

function plainName(header: string): string | undefined {
  const match = /filename\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^;]+))/i.exec(header)
  return (match?.[1]?.replace(/\\(.)/g, '$1') ?? match?.[2])?.trim()
}
