export type { ClusterArea } from './clusterAreas.ts'
export { clusterArea, clusterAreas, membersOf, sortAreas } from './clusterAreas.ts'
export { clusterBounds, clusterScene, clusterTitleBox } from './clusterScene.ts'
export type { ColorName } from './colorName.ts'
export { inkOf } from './colorName.ts'
export { inBox } from './inBox.ts'
export type {
  ImageInstruction,
  Instruction,
  PathInstruction,
  PathStep,
  RectInstruction,
  ShadowInstruction,
  TextInstruction,
} from './instruction.ts'
export { isHit } from './isHit.ts'
export { itemFill, itemScene } from './itemScene.ts'
export type { ItemMarks } from './items/noteFoot.ts'
export { commentMarkBox, reactionSigns } from './items/noteFoot.ts'
export { noteTextBox } from './items/noteScene.ts'
export type { Words } from './items/setWords.ts'
export { formSteps } from './items/shapeScene.ts'
export { signs } from './items/stickerSigns.ts'
export { strokePath } from './items/strokeScene.ts'
export { textHeight } from './items/textScene.ts'
export { wordsOf } from './items/words.ts'
export { paintedBox } from './paintedBox.ts'
export type { Theme } from './palettes.ts'
export { palettes } from './palettes.ts'
export { suggestionColor } from './suggestionColor.ts'
export type { Palette } from './themePalette.ts'
export { zoneBody, zoneColor, zoneScene } from './zoneScene.ts'
