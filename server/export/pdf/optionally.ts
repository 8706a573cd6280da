/** The mapped value, or null for undefined: JSON knows no undefined, and Typst asks for `none`. */
export function optionally<In, Out>(value: In | undefined, map: (value: In) => Out): Out | null {
  return value === undefined ? null : map(value)
}
