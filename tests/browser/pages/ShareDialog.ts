import type { Page } from 'playwright-core'

/** The dialog of a facilitator that invites people and says who may come in. */
export class ShareDialog {
  private constructor(readonly page: Page) {}

  static async open(page: Page): Promise<ShareDialog> {
    await page.getByRole('button', { name: 'Share' }).click()
    await page.getByRole('dialog', { name: 'Invite people' }).waitFor()
    return new ShareDialog(page)
  }

  link(whose: 'participants' | 'viewers' | 'facilitators'): Promise<string> {
    return this.page.getByLabel(`Link for ${whose}`).inputValue()
  }

  async joinCode(): Promise<string> {
    return (await this.page.getByText(/^[A-Z2-9]{4}-[A-Z2-9]{4}$/).textContent()) ?? ''
  }

  async replaceLink(role: string, how: 'Replace it' | 'Replace and sign out'): Promise<void> {
    await this.page.getByRole('button', { name: `Make a new ${role} link` }).click()
    await this.page.getByRole('button', { name: how }).click()
  }

  /** Empty while the answer is on its way. @returns the link that took the place of `old` */
  async waitForOtherLink(whose: 'participants', old: string): Promise<string> {
    const field = this.page.getByLabel(`Link for ${whose}`)
    await this.page.waitForFunction(
      ([input, before]) => !['', before].includes((input as HTMLInputElement).value),
      [await field.elementHandle(), old] as const,
    )
    return field.inputValue()
  }

  async askPassphrase(passphrase: string): Promise<void> {
    await this.tryPassphrase(passphrase)
    await this.waitUntilKept()
  }

  /** Asks for a passphrase that may be refused. */
  async tryPassphrase(passphrase: string): Promise<void> {
    await this.chooseEntry('Those who also know a passphrase')
    await this.page.getByLabel('Passphrase', { exact: true }).fill(passphrase)
    await this.page.getByRole('button', { name: 'Save', exact: true }).click()
  }

  async askApproval(): Promise<void> {
    await this.chooseEntry('Those whom a facilitator lets in')
    await this.waitUntilKept()
  }

  async letNamelessIn(): Promise<void> {
    const name = 'People may come in without a name'
    await this.page.getByRole('switch', { name }).press('Space')
    await this.page.getByRole('switch', { name, checked: true }).waitFor()
  }

  async close(): Promise<void> {
    await this.page.keyboard.press('Escape')
    await this.page.getByRole('dialog').waitFor({ state: 'detached' })
  }

  private async chooseEntry(label: string): Promise<void> {
    await this.page.getByRole('button', { name: /Who may come in/ }).click()
    await this.page.getByRole('option', { name: label }).click()
  }

  private async waitUntilKept(): Promise<void> {
    await this.page.getByText('This counts for newcomers from now on').first().waitFor()
  }
}
