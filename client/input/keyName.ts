type KeyPart = Pick<KeyboardEvent, 'key' | 'code' | 'shiftKey' | 'altKey' | 'ctrlKey' | 'metaKey'>

/**
 * A key press as actions write their keys: `Mod+Shift+Z`, `Shift+1`, `N`, `]`, `Delete`. Signs are what is written, however
 * many modifiers the keyboard needs for them; letters and digits are named as on a Latin keyboard.
 */
export function keyName(event: KeyPart): string {
  const named = letterOrDigit(event) ?? event.key
  const isSign = named.length === 1 && !/[A-Z0-9]/.test(named)
  // AltGr, which writes ] on many keyboards, arrives as ctrl and alt on Windows and as alt on a Mac.
  const isAltGr = isSign && event.altKey
  return [
    (event.ctrlKey || event.metaKey) && !isAltGr ? 'Mod+' : '',
    event.altKey && !isAltGr ? 'Alt+' : '',
    event.shiftKey && !isSign ? 'Shift+' : '',
    named,
  ].join('')
}

/**
 * By what is written where that is a Latin letter or a digit. Otherwise by place: Shift turns digits into other signs on most keyboards, and
 * Cyrillic, Greek or Hebrew ones write no Latin letters at all.
 */
function letterOrDigit({ key, code, shiftKey }: KeyPart): string | undefined {
  if (/^[a-z0-9]$/i.test(key)) return key.toUpperCase()
  const place = /^(?:Key([A-Z])|Digit(\d))$/.exec(code)
  if (place?.[1] !== undefined && /^\p{L}$/u.test(key)) return place[1]
  return shiftKey ? place?.[2] : undefined
}
