export type { AssetRefusal, Assets, Draw, DrawnPicture, DrawRefusal } from './createAssets.ts'
export { createAssets } from './createAssets.ts'
