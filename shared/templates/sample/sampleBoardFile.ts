import { type BoardFile, boardFileSchema } from '../../board/index.ts'
import sample from './sample.board.json' with { type: 'json' }

/**
 * The example workshop: a regional energy and home-services supplier (invented) half way between its
 * inside-out zones and its first moves. Checked when this module is loaded; load it with `import()`, it is
 * large and few people look at it.
 */
export const sampleBoardFile: BoardFile = boardFileSchema.parse(sample)
