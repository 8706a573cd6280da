export { createVoice } from './createVoice.ts'
export { keepBell } from './keepBell.ts'
export { speak } from './speak.ts'
