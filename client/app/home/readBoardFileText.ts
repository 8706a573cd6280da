import { type Result, refuse } from '#shared/basics'
import type { BoardFile } from '#shared/board'
import { limits } from '#shared/protocol'

export type OpeningFailure = 'tooLarge' | 'notJson' | 'notABoardFile'

/**
 * Reads what somebody picked or dropped as a board file. The check is loaded when it is needed, since it
 * brings the board document's library with it. Never throws.
 */
export async function readBoardFileText(
  file: Pick<Blob, 'size' | 'text'>,
): Promise<Result<BoardFile, OpeningFailure>> {
  if (file.size > limits.importBytes) return refuse('tooLarge')
  const json = parseJson(await file.text())
  if (json === undefined) return refuse('notJson')
  const { readBoardFile } = await import('#shared/board')
  return readBoardFile(json)
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
