const controls = 'input, textarea, select, button, a[href], [contenteditable="true"], [role="menu"]'

/** Whether an event belongs to a text field or control over the canvas (or anywhere else) instead of the canvas. The canvas element itself is none. */
export function isOwnControl(target: EventTarget | null, canvas?: EventTarget): boolean {
  if (target === canvas || !isElement(target)) return false
  return target.closest(controls) !== null
}

/** Whether keys pressed here are text. */
export function isTextField(target: EventTarget | null): boolean {
  return (
    isElement(target) &&
    target.closest('input, textarea, select, [contenteditable="true"]') !== null
  )
}

/** Not `instanceof Element`: there is no such name in tests, and another one in every frame. */
function isElement(target: EventTarget | null): target is Element {
  return target !== null && 'closest' in target
}
