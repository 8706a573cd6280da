/** Size of the selection's bar in CSS px, with all it may hold. */
export const selectionBarSize = { w: 348, h: 50 }
