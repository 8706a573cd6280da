import type { Point } from '#shared/geometry'
import { isTextField } from './ownControls.ts'

interface FileParts {
  readonly canvas: HTMLElement
  readonly page: EventTarget
  /** Pictures, and tables as text; the place is in CSS px of the window, undefined for a paste. */
  readonly onFiles: (files: readonly File[], at: Point | undefined) => void
}

/**
 * Hears of pictures and tables (CSV) that are pasted, or dropped on the canvas. A paste that has words too (cells of a spreadsheet come with a picture
 * of them) is about the words.
 * @returns stops listening
 */
export function listenToFiles({ canvas, page, onFiles }: FileParts): () => void {
  const paste = (event: Event) => {
    const { clipboardData } = event as ClipboardEvent
    const files = filesIn(clipboardData)
    const isWords = isTextField(event.target) || clipboardData?.getData('text/plain') !== ''
    if (files.length === 0 || isWords || event.defaultPrevented) return
    event.preventDefault()
    onFiles(files, undefined)
  }
  const over = (event: DragEvent) => {
    if (event.dataTransfer?.types.includes('Files')) event.preventDefault()
  }
  const drop = (event: DragEvent) => {
    const files = filesIn(event.dataTransfer)
    if (files.length === 0) return
    event.preventDefault()
    onFiles(files, { x: event.clientX, y: event.clientY })
  }
  page.addEventListener('paste', paste)
  canvas.addEventListener('dragover', over)
  canvas.addEventListener('drop', drop)
  return () => {
    page.removeEventListener('paste', paste)
    canvas.removeEventListener('dragover', over)
    canvas.removeEventListener('drop', drop)
  }
}

function filesIn(data: DataTransfer | null): File[] {
  return [...(data?.files ?? [])].filter((file) => file.type.startsWith('image/') || isTable(file))
}

/** By its name, too: which type a browser gives depends on the programs of the computer. */
export function isTable({ name, type }: Pick<File, 'name' | 'type'>): boolean {
  return type === 'text/csv' || /\.(csv|tsv)$/i.test(name)
}
