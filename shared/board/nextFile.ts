import type { Step } from '../protocol/index.ts'
import type { BoardFile } from './boardFile.ts'
import { toTemplateFile } from './templateFile.ts'

/**
 * The file the next session of a workshop begins with: its zones, agenda and functions, and what was committed to, to be looked at
 * in a first step. What was parked, or dropped before, is left behind.
 * @param look the step in which people say what became of each commitment; it stands before the others
 */
export function toNextFile(file: BoardFile, look: Step): BoardFile {
  const left = new Set(
    (file.lines ?? []).flatMap(({ line, status }) => (status === 'parked' ? [line] : [])),
  )
  const commitments = file.strategy.filter(
    (line) => line.kind === 'commitment' && line.outcome !== 'dropped' && !left.has(line.id),
  )
  const template = toTemplateFile(file)
  // Of a session that began like this itself, the first step is this one already.
  const others = template.steps.filter(({ id }) => id !== look.id)
  return {
    ...template,
    steps: commitments.length === 0 ? others : [look, ...others],
    strategy: commitments.map(carried),
  }
}

/** Its outcome is said anew; who made it then is nobody of the new workshop. */
function carried(commitment: BoardFile['strategy'][number]): BoardFile['strategy'][number] {
  const { outcome: _outcome, author: _author, sources: _sources, ...rest } = commitment
  return { ...rest, id: commitment.id, earlier: true }
}
