/** What the canvas and the text field over it are set in. Scripts the bundled font does not have come from the system. */
export const fontFamily = '"Noto Sans Variable", "Noto Sans", system-ui, sans-serif'

/** CSS weights of the names shared/text uses. */
export const fontWeights = { regular: 400, semibold: 600 } as const
