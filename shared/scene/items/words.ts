import type { Item } from '../../board/index.ts'
import { arrowWords } from './arrowScene.ts'
import type { ItemMarks } from './noteFoot.ts'
import { noteWords } from './noteScene.ts'
import type { Words } from './setWords.ts'
import { shapeWords } from './shapeScene.ts'
import { textWords } from './textScene.ts'

/** How the words of an item are set; undefined for a kind without. Where `marks` are shown on it, the words end above them. Wraps them: keep the result. */
export function wordsOf(item: Item, marks?: ItemMarks): Words | undefined {
  switch (item.kind) {
    case 'note':
      return noteWords(item, marks)
    case 'text':
      return textWords(item)
    case 'shape':
      return shapeWords(item)
    case 'arrow':
      return arrowWords(item)
    default:
      return undefined
  }
}
