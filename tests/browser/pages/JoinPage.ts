import type { Page } from 'playwright-core'
import { BoardPage } from './BoardPage.ts'

/** What a person sees who opened a link: who are you, then the board. */
export class JoinPage {
  constructor(readonly page: Page) {}

  async enterAs(name: string): Promise<BoardPage> {
    // The start page, which may still be here, asks for a name too.
    const go = this.page.getByRole('button', { name: 'Go to the board' })
    await go.waitFor()
    await this.page.getByLabel('Your name').fill(name)
    await go.click()
    const board = new BoardPage(this.page)
    await board.waitUntilReady()
    return board
  }
}
