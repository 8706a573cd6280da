export type { Action, ActionContext } from './action.ts'
