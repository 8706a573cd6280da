export { sampleBoardFile } from './sampleBoardFile.ts'
