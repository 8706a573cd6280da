import type { Page } from 'playwright-core'

/** The list of people beside the board. */
export class PeoplePanel {
  private constructor(readonly page: Page) {}

  static async open(page: Page): Promise<PeoplePanel> {
    await page
      .getByRole('button', { name: /people/i })
      .first()
      .click()
    await page.getByRole('complementary', { name: 'People' }).waitFor()
    return new PeoplePanel(page)
  }

  /** From the menu of a person. */
  async choose(name: string, entry: string): Promise<void> {
    const list = this.page.getByRole('complementary', { name: 'People' })
    await list.getByRole('button', { name: `What to do with ${name}`, exact: true }).click()
    await this.page.getByRole('menuitem', { name: entry }).click()
  }

  async remove(name: string): Promise<void> {
    await this.choose(name, `Remove ${name}`)
    await this.page.getByRole('dialog').getByRole('button', { name: 'Remove' }).click()
  }

  async waitUntilGone(name: string): Promise<void> {
    const list = this.page.getByRole('complementary', { name: 'People' })
    await list.getByText(name, { exact: true }).waitFor({ state: 'detached' })
  }
}
