export { App } from './App.tsx'
export { createBrowserMemory, createSafeStorage } from './browserMemory.ts'
export { paintColors } from './paintColors.ts'
export { createThemeKeeper } from './theme.ts'
