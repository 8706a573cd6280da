import type { BoardFile } from './boardFile.ts'

/** The pictures the items of a board file show, each once, by what they are called. */
export function picturesShown(file: BoardFile): Map<string, string> {
  const shown = new Map<string, string>()
  for (const { kind, asset, alt } of file.items) {
    if (kind !== 'image' || typeof asset !== 'string') continue
    const name = typeof alt === 'string' ? alt.trim() : ''
    if (!shown.get(asset)) shown.set(asset, name)
  }
  return shown
}

/** A file whose items show other pictures; what has no other keeps its own. */
export function renamePictures(file: BoardFile, names: ReadonlyMap<string, string>): BoardFile {
  const renamed = (item: BoardFile['items'][number]) => {
    const name = item.kind === 'image' ? names.get(item.asset as string) : undefined
    return name === undefined ? item : { ...item, asset: name }
  }
  return { ...file, items: file.items.map(renamed) }
}
