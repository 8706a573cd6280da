/** The class names that are there, joined for a `className`; names that are false or undefined are left out. */
export function classes(...names: readonly (string | false | undefined)[]): string {
  return names.filter((name) => name).join(' ')
}
