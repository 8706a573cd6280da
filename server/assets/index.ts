export type { AssetRefusal, Assets } from './createAssets.ts'
export { createAssets } from './createAssets.ts'
