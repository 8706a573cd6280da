import type { Page } from 'playwright-core'
import { BoardPage } from './BoardPage.ts'

/** The start page: choose a template, give the workshop a title and oneself a name, start. */
export class HomePage {
  constructor(readonly page: Page) {}

  async startWorkshop(wanted: {
    template: RegExp
    title: string
    name: string
  }): Promise<BoardPage> {
    await this.page.getByRole('radio', { name: wanted.template }).check({ force: true })
    await this.page.getByLabel('Title').fill(wanted.title)
    await this.page.getByLabel('Your name').fill(wanted.name)
    await this.page.getByRole('button', { name: 'Start workshop' }).click()
    const board = new BoardPage(this.page)
    await board.waitUntilReady()
    return board
  }

  /** Picks a file in the dialog behind "Open file". */
  async openFile(name: string, text: string): Promise<void> {
    const choosing = this.page.waitForEvent('filechooser')
    await this.page.getByRole('button', { name: 'Open file' }).click()
    const chooser = await choosing
    await chooser.setFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) })
  }
}
