export { createVoice } from './createVoice.ts'
export { speak } from './speak.ts'
