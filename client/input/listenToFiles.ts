import type { Point } from '#shared/geometry'
import { isTextField } from './ownControls.ts'

interface FileParts {
  readonly canvas: HTMLElement
  readonly page: EventTarget
  /** All of them, whatever they are; the place is in CSS px of the window, undefined for a paste. */
  readonly onFiles: (files: readonly File[], at: Point | undefined) => void
}

/**
 * Hears of files that are pasted, or dropped on the canvas. A paste that has words too (cells of a spreadsheet come with a picture
 * of them) is about the words. A file that misses the canvas must not make the browser leave the board for it.
 * @returns stops listening
 */
export function listenToFiles({ canvas, page, onFiles }: FileParts): () => void {
  const paste = (event: Event) => {
    const { clipboardData } = event as ClipboardEvent
    const files = [...(clipboardData?.files ?? [])]
    const isWords = isTextField(event.target) || clipboardData?.getData('text/plain') !== ''
    if (files.length === 0 || isWords || event.defaultPrevented) return
    event.preventDefault()
    onFiles(files, undefined)
  }
  const stay = (event: Event) => {
    if ((event as DragEvent).dataTransfer?.types.includes('Files')) event.preventDefault()
  }
  const drop = (event: DragEvent) => {
    const files = [...(event.dataTransfer?.files ?? [])]
    if (files.length > 0) onFiles(files, { x: event.clientX, y: event.clientY })
  }
  page.addEventListener('paste', paste)
  page.addEventListener('dragover', stay)
  page.addEventListener('drop', stay)
  canvas.addEventListener('drop', drop)
  return () => {
    page.removeEventListener('paste', paste)
    page.removeEventListener('dragover', stay)
    page.removeEventListener('drop', stay)
    canvas.removeEventListener('drop', drop)
  }
}

/** What a board makes of a file. By its name, too: which type a browser gives depends on the programs of the computer. */
export function kindOfFile({
  name,
  type,
}: Pick<File, 'name' | 'type'>): 'picture' | 'table' | 'other' {
  if (type === 'text/csv' || type === 'text/tab-separated-values' || /\.(csv|tsv)$/i.test(name))
    return 'table'
  return type.startsWith('image/') ? 'picture' : 'other'
}
