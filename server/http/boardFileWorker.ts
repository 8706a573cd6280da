import { answerJobs } from '#server/export'
import { type ParsedBoardFile, parseBoardFile } from './parseBoardFile.ts'

/** The process that reads board files, started and killed by createBoardFileReader. */
answerJobs(async (json: Uint8Array): Promise<ParsedBoardFile> => parseBoardFile(json))
