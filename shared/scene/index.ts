export type { ClusterArea } from './clusterAreas.ts'
export { clusterArea, clusterAreas, membersOf, sortAreas } from './clusterAreas.ts'
export { clusterBounds, clusterScene, clusterTitleBox } from './clusterScene.ts'
export type { ColorName } from './colorName.ts'
export type {
  Instruction,
  RectInstruction,
  ShadowInstruction,
  TextInstruction,
} from './instruction.ts'
export { itemFill, itemScene } from './itemScene.ts'
export { fitNoteText, noteTextBox } from './items/noteScene.ts'
export type { Theme } from './palettes.ts'
export { palettes } from './palettes.ts'
export type { Palette } from './themePalette.ts'
export { zoneBody, zoneColor, zoneScene } from './zoneScene.ts'
