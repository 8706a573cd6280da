const macSigns: Record<string, string> = { Mod: '⌘', Shift: '⇧', Alt: '⌥' }
const otherWords: Record<string, string> = { Mod: 'Ctrl' }
const namesOnAll: Record<string, string> = { ContextMenu: 'Menu', Escape: 'Esc' }

/** A key as in `Mod+Shift+Z`, as it stands on the person's keyboard: `⌘⇧Z` on a Mac, `Ctrl Shift Z` elsewhere. */
export function keyText(
  keys: string,
  isMac = /Mac|iP(hone|ad)/.test(globalThis.navigator?.platform ?? ''),
): string {
  const names = isMac ? macSigns : otherWords
  const shown = keys.split(/\+(?=.)/).map((key) => names[key] ?? namesOnAll[key] ?? key)
  return shown.join(isMac ? '' : ' ')
}
