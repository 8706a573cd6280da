/** Puts text on the clipboard. @returns whether it is there; browsers refuse it on pages without https, except on this computer */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return false
  }
}
