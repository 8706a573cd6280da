import type { ClipboardPart, PastedData } from '#client/actions'
import { pictureOf } from '#client/canvas'
import { texts } from '#client/texts'
import { showToast } from '#client/ui'
import { palettes } from '#shared/scene'

/** The browser's clipboard. What it refuses (pages without https, no permission) is told, and is no error. */
export function createClipboard(
  loadImage: (asset: string) => Promise<Blob | undefined>,
): ClipboardPart {
  return {
    write: writeData,
    read: readClipboard,
    writeText: (text) => tell(navigator.clipboard?.writeText(text), texts.clip_textCopied),
    writePicture: (items) => {
      // The picture is promised: Safari forgets the press that allowed it while one waits.
      let missing = 0
      const picture = pictureOf(items, palettes.light, async (asset) => {
        const file = await loadImage(asset)
        if (!file) missing += 1
        return file
      })
      const item = globalThis.ClipboardItem && new ClipboardItem({ 'image/png': picture })
      return tell(item && navigator.clipboard?.write([item]), () =>
        missing === 0
          ? texts.clip_pictureCopied()
          : texts.clip_pictureCopiedInPart({ count: missing }),
      )
    },
  }
}

async function writeData(data: Promise<PastedData>, quietly?: 'quietly'): Promise<boolean> {
  const asBlob = (type: string, words: string) => new Blob([words], { type })
  const forms = {
    'text/html': data.then(({ html }) => asBlob('text/html', html)),
    'text/plain': data.then(({ text }) => asBlob('text/plain', text)),
  }
  try {
    await navigator.clipboard.write([new ClipboardItem(forms)])
    return true
  } catch {
    if (!quietly) tellRefused()
    return false
  }
}

function tellRefused(): void {
  showToast({ kind: 'wrong', title: texts.clip_notCopied(), detail: texts.clip_notCopiedNext() })
}

async function tell(writing: Promise<void> | undefined, done: () => string): Promise<boolean> {
  const isDone = await (writing ?? Promise.reject()).then(
    () => true,
    () => false,
  )
  if (isDone) showToast({ kind: 'good', title: done() })
  else tellRefused()
  return isDone
}

async function readClipboard(): Promise<PastedData | undefined> {
  try {
    const [item] = await navigator.clipboard.read()
    const textOf = async (type: string) =>
      item?.types.includes(type) ? (await item.getType(type)).text() : ''
    return { clip: '', html: await textOf('text/html'), text: await textOf('text/plain') }
  } catch {
    return undefined
  }
}
