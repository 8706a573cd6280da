export type { ToolMachine } from './toolMachine.ts'
export { createToolMachine } from './toolMachine.ts'
export type { BoardIndex, StatePath } from './toolState.ts'
