import type { Locator } from 'playwright-core'
import type { BoardPage } from './BoardPage.ts'

/** The panel of rounds beside a board, as its person uses it. */
export const votesPanel = ({ page }: BoardPage): Locator =>
  page.getByRole('complementary', { name: 'Votes' })

/** What is voted on now. */
export const openRoundOf = (board: BoardPage): Locator =>
  votesPanel(board).getByRole('region', { name: 'Open round' })

/** A list of a closed round's result. */
export const resultOf = (board: BoardPage, name: string): Locator =>
  votesPanel(board).getByRole('list', { name })

/** Opens a round for everybody. @param fill fills in the dialog */
export async function openRound(frida: BoardPage, fill: () => Promise<void>): Promise<void> {
  await votesPanel(frida).getByRole('button', { name: 'New vote…' }).click()
  await fill()
  await frida.page.getByRole('button', { name: 'Open it for everybody' }).click()
  await openRoundOf(frida).waitFor()
}

/** Closes it once so many have voted. @param of how many may */
export async function closeRound(frida: BoardPage, voted: number, of = voted): Promise<void> {
  await openRoundOf(frida).getByText(`${voted} of ${of} have voted`).waitFor()
  await openRoundOf(frida).getByRole('button', { name: 'Close and show the result' }).click()
}

/** Chooses a consent answer and sends it. @param reason where one is asked for */
export async function answerConsent(
  board: BoardPage,
  answer: string,
  reason?: string,
): Promise<void> {
  const round = openRoundOf(board)
  await round.getByRole('radio', { name: answer }).check({ force: true })
  if (reason !== undefined) await round.getByRole('textbox', { name: 'Why?' }).fill(reason)
  await round.getByRole('button', { name: 'Send my answer' }).click()
}
