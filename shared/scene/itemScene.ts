import type { Item } from '../board/index.ts'
import type { ColorName } from './colorName.ts'
import type { Instruction } from './instruction.ts'
import { noteScene } from './items/noteScene.ts'

/** An item as drawing instructions, lowest first. Wraps its text: keep the result while the item is the same object. */
export function itemScene(item: Item): readonly Instruction[] {
  return noteScene(item)
}

/** The one colour an item shows when it is too small for anything else. */
export function itemFill(item: Item): ColorName {
  return `note-${item.color}`
}
