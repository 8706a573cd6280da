import { isDeepStrictEqual } from 'node:util'
import { expect } from 'vitest'
import type { BoardPage } from './pages/BoardPage.ts'

/**
 * Waits until two windows read the same. "Saved" says that a window's own edits are kept, not that those of others have
 * come, so neither is read once and taken for the end.
 */
export async function waitUntilAlike(
  [one, other]: readonly [BoardPage, BoardPage],
  read: (board: BoardPage) => Promise<unknown>,
): Promise<void> {
  await expect.poll(async () => isDeepStrictEqual(await read(one), await read(other))).toBe(true)
}
