import type { Problem } from '#shared/protocol'

/** As many as help somebody mend a file; a forged one may have thousands. */
const mostErrors = 20

interface FieldIssue {
  readonly instancePath: string
  readonly message?: string | undefined
  readonly params: Readonly<Record<string, unknown>>
}

interface NestedIssue {
  readonly path: readonly PropertyKey[]
  readonly message: string
}

/** The fields that were wrong, as paths such as `zones.3.title`. */
export function fieldErrors(error: {
  readonly validation?: readonly unknown[] | undefined
}): NonNullable<Problem['errors']> {
  const issues = (error.validation ?? []) as readonly FieldIssue[]
  return issues.flatMap(flatten).slice(0, mostErrors)
}

function flatten(issue: FieldIssue): { path: string; message: string }[] {
  const path = issue.instancePath.split('/').filter((part) => part !== '')
  const nested = bestAlternative(issue.params.errors)
  if (!nested) return [{ path: path.join('.'), message: issue.message ?? 'is wrong' }]
  return nested.map((inner) => ({
    path: [...path, ...inner.path].join('.'),
    message: inner.message,
  }))
}

/** Of several forms a request may have, what is wrong in the one it comes nearest to. */
function bestAlternative(alternatives: unknown): readonly NestedIssue[] | undefined {
  if (!Array.isArray(alternatives)) return undefined
  const lists = alternatives as readonly (readonly NestedIssue[])[]
  return lists.reduce<readonly NestedIssue[] | undefined>(
    (best, list) => (list.length > 0 && (!best || list.length < best.length) ? list : best),
    undefined,
  )
}
