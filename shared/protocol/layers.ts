/** The layers of an organisation, from the top. */
export const layers = ['executive', 'middle', 'front-line'] as const
export type Layer = (typeof layers)[number]
