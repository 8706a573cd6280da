import type { Item } from '../board/index.ts'
import type { ColorName } from './colorName.ts'
import type { Instruction } from './instruction.ts'
import { arrowScene } from './items/arrowScene.ts'
import { imageScene } from './items/imageScene.ts'
import type { ItemMarks } from './items/noteFoot.ts'
import { noteScene } from './items/noteScene.ts'
import { privateMark } from './items/privateMark.ts'
import { shapeFill, shapeScene } from './items/shapeScene.ts'
import { stickerFill, stickerScene } from './items/stickerScene.ts'
import { strokeScene } from './items/strokeScene.ts'
import { textScene } from './items/textScene.ts'

/**
 * An item as drawing instructions, lowest first, with what is shown on it beside its own contents. Wraps its text: keep the
 * result while the item is the same object and the marks are the same.
 */
export function itemScene(item: Item, marks?: ItemMarks): readonly Instruction[] {
  const scene = ownScene(item, marks)
  return marks?.privately ? [...scene, ...privateMark(item, marks.privately)] : scene
}

function ownScene(item: Item, marks: ItemMarks | undefined): readonly Instruction[] {
  switch (item.kind) {
    case 'note':
      return noteScene(item, marks)
    case 'text':
      return textScene(item)
    case 'shape':
      return shapeScene(item)
    case 'arrow':
      return arrowScene(item)
    case 'stroke':
      return strokeScene(item)
    case 'sticker':
      return stickerScene(item)
    case 'image':
      return imageScene(item)
  }
}

/** The one colour an item shows when it is too small for anything else; undefined for a kind that is drawn as it is at any size. */
export function itemFill(item: Item): ColorName | undefined {
  switch (item.kind) {
    case 'note':
      return `note-${item.color}`
    case 'shape':
      return shapeFill(item)
    case 'sticker':
      return stickerFill(item)
    default:
      return undefined
  }
}
