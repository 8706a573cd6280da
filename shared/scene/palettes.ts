import type { Palette } from './themePalette.ts'
import { contrast } from './themes/contrast.ts'
import { dark } from './themes/dark.ts'
import { light } from './themes/light.ts'
import { paper } from './themes/paper.ts'

/** How a drawing may look. `paper` is for print and pictures. */
export type Theme = 'light' | 'dark' | 'contrast' | 'paper'

/** The colours of every theme. On each of them note ink reads at 4.5:1 or better (a test measures). */
export const palettes: { readonly [T in Theme]: Palette } = { light, dark, contrast, paper }
