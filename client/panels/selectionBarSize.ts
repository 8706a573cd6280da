/** Size of the selection's bar in CSS px, as its style sheet makes it. */
export const selectionBarSize = { w: 264, h: 50 }
