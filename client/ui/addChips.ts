/**
 * The chips with what was typed added: several at once by comma or line, blanks trimmed, none twice
 * (upper and lower case count as the same), never more than `most`.
 */
export function addChips(chips: readonly string[], typed: string, most: number): string[] {
  const kept = [...chips]
  const known = new Set(chips.map((chip) => chip.toLocaleLowerCase()))
  for (const part of typed.split(/[,;\n]/)) {
    const chip = part.trim().replace(/\s+/g, ' ')
    if (chip === '' || known.has(chip.toLocaleLowerCase()) || kept.length >= most) continue
    known.add(chip.toLocaleLowerCase())
    kept.push(chip)
  }
  return kept
}
