/** Every message as a function named after its key in messages/en.json; its arguments are typed. */
export * as texts from './compiled/messages.js'
export type { FlagWords } from './flagWords.ts'
export { flagWords } from './flagWords.ts'
export { authorWords, colorWords, itemWords, shortWords } from './itemWords.ts'
export { labels } from './labels.ts'
export { markWords } from './markWords.ts'
