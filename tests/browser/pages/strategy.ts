import type { Locator } from 'playwright-core'
import type { BoardPage } from './BoardPage.ts'

/** The strategy beside a board. */
export const strategyPanel = ({ page }: BoardPage): Locator =>
  page.getByRole('complementary', { name: 'Strategy', exact: true })

export async function openStrategy(board: BoardPage): Promise<void> {
  await board.page.getByRole('button', { name: 'Strategy', exact: true }).click()
  await strategyPanel(board).getByRole('heading', { name: 'Moves', exact: true }).waitFor()
}

/** The card of a line, by the id it has in the document: its words may change. */
export const cardOf = (board: BoardPage, id: string): Locator =>
  strategyPanel(board).locator(`[data-card="${id}"]`)

/** The id of the line whose words hold these. */
export async function lineWith(board: BoardPage, words: string): Promise<string> {
  const card = strategyPanel(board).locator('[data-card]', {
    has: board.page.getByRole('article', { name: words }),
  })
  return (await card.getAttribute('data-card')) ?? ''
}

/** The words of the moves, in their order. */
export async function moveWords(board: BoardPage): Promise<string[]> {
  const fields = strategyPanel(board)
    .getByRole('region', { name: 'Moves', exact: true })
    .getByRole('textbox', { name: 'Words of the move' })
  return fields.evaluateAll((all) => all.map((field) => (field as HTMLTextAreaElement).value))
}
