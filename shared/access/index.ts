export { mayChangeComment } from './mayChangeComment.ts'
export type { Act } from './mayDo.ts'
export { mayDo } from './mayDo.ts'
export { mayEditWords } from './mayEditWords.ts'
