/**
 * Seeds that once found something, with what it was. They run first, always. A seed tells the same story only as long as
 * the simulation draws the same chances, so what was found also has a test of its own.
 */
export const pinnedSeeds: readonly { readonly seed: number; readonly found: string }[] = [
  { seed: 222, found: 'SY23: typing while a lock was lifted closed the connection with 4422' },
  { seed: 126, found: 'a lock that outlived its lifting (in the simulation itself)' },
  { seed: 144, found: 'equal boards with keys in another order (in the simulation itself)' },
  {
    seed: 78,
    found: 'undo of a move took away the place of a note both had moved (4422 badRecord)',
  },
  {
    seed: 145,
    found: 'undo of a deletion brought a note back without what others had changed meanwhile',
  },
  {
    seed: 1712,
    found: 'SY22: a lock lifted while the refusal was on its way left a note unsaved for ever',
  },
  {
    seed: 3076,
    found: 'what was typed before the copy was read left a gap in the copy on the device',
  },
  {
    seed: 318,
    found: 'C19: a second new epoch before the first was received was called a refusal',
  },
  {
    seed: 140,
    found: "C19: another's note that undo had brought back was made again under one's own name",
  },
]
