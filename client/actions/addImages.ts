import { texts } from '#client/texts'
import { addItems, type Image, imageSize, indicesOnTop } from '#shared/board'
import type { Box, Point } from '#shared/geometry'
import { boardAction } from './boardAction.ts'
import { hasRoomForNotes } from './newNote.ts'
import { noteGap, uncoveredPlace } from './places.ts'

/** A picture the server has kept: its name, its size in px, what it is called. */
export interface KeptImage {
  readonly asset: string
  readonly width: number
  readonly height: number
  readonly alt: string
}

/** Puts pictures on the board, beside each other, the first with its middle at a board point, and selects them. */
export const addImages = boardAction<{ readonly images: readonly KeptImage[]; readonly at: Point }>(
  {
    name: 'addImages',
    label: () => texts.action_addImages(),
    adds: () => ['image'],
    isPossible: hasRoomForNotes,
    run: (context, { images, at }, change) => {
      const { items, self } = context.view.getState()
      const stack = indicesOnTop(items.values(), images.length)
      const first = boxOf(images[0], at)
      let left = uncoveredPlace(first, items.values()).x
      const added = images.map((image, index): Image => {
        const box = { ...boxOf(image, at), x: left }
        left += box.w + noteGap
        return {
          id: context.newId(),
          kind: 'image',
          box,
          z: stack[index] ?? 'a0',
          author: self.participantId,
          createdAt: context.nowMs(),
          asset: image.asset,
          alt: image.alt,
        }
      })
      addItems(context.board, added, change)
      context.view.setState({ selection: new Set(added.map(({ id }) => id)), tool: 'select' })
    },
  },
)

/** As large as its px, within the size of a new image. */
function boxOf(image: KeptImage | undefined, middle: Point): Box {
  const { width = 1, height = 1 } = image ?? {}
  const scale = Math.min(1, imageSize / Math.max(width, height))
  const [w, h] = [Math.max(8, Math.round(width * scale)), Math.max(8, Math.round(height * scale))]
  return { x: Math.round(middle.x - w / 2), y: Math.round(middle.y - h / 2), w, h }
}
