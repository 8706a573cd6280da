import type { Locator, Page } from 'playwright-core'

/** The board as headings and lists, beside the canvas; on a phone in its place. */
export class OutlinePanel {
  private constructor(readonly page: Page) {}

  /** Opened by key from the canvas, which has to have the focus. */
  static async openByKey(page: Page): Promise<OutlinePanel> {
    await page.keyboard.press('o')
    return OutlinePanel.opened(page)
  }

  static async open(page: Page): Promise<OutlinePanel> {
    await page.getByRole('button', { name: 'Outline', exact: true }).click()
    return OutlinePanel.opened(page)
  }

  private static async opened(page: Page): Promise<OutlinePanel> {
    const panel = new OutlinePanel(page)
    await panel.region.waitFor()
    return panel
  }

  get region(): Locator {
    return this.page.getByRole('complementary', { name: 'Outline' })
  }

  /** The line of a note, by the beginning of what it says. */
  line(text: string): Locator {
    return this.region.getByRole('button', { name: text })
  }

  zone(title: string): Locator {
    return this.region.getByRole('region', { name: title })
  }

  /** Titles of zones and clusters, in order. */
  headings(): Promise<string[]> {
    return this.region.getByRole('heading').allInnerTexts()
  }
}
