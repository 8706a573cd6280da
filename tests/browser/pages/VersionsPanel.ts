import type { Locator, Page } from 'playwright-core'

/** The panel of earlier versions in one window. */
export class VersionsPanel {
  private readonly panel: Locator

  private constructor(readonly page: Page) {
    this.panel = page.getByRole('complementary', { name: 'Earlier versions' })
  }

  static async open(page: Page): Promise<VersionsPanel> {
    await page.getByRole('button', { name: 'More', exact: true }).click()
    await page.getByRole('menuitem', { name: /Earlier versions/ }).click()
    const panel = new VersionsPanel(page)
    await panel.panel.waitFor()
    return panel
  }

  /** Keeps the board under a name and waits until it is in the list. */
  async keep(name: string): Promise<void> {
    await this.panel.getByRole('textbox').fill(name)
    await this.panel.getByRole('button', { name: 'Keep' }).click()
    await this.panel.getByText('Kept by').first().waitFor()
  }

  /** Looks at the newest one and waits until it is shown. */
  async look(time: RegExp): Promise<void> {
    await this.panel
      .getByRole('button', { name: new RegExp(`Look at ${time.source}`) })
      .first()
      .click()
    await this.page.getByText('You are looking at the board of').waitFor()
  }

  /** Goes back to the newest one, and says yes. */
  async restore(): Promise<void> {
    await this.panel
      .getByRole('button', { name: /^Restore/ })
      .first()
      .click()
    await this.page.getByRole('dialog').getByRole('button', { name: 'Restore the board' }).click()
  }
}
