import { equalityDeep } from 'lib0/function'
import type { Line, LineKind } from './index.ts'
import { moveFields } from './move.ts'

/** What people agree on when they agree on a line: not its rank, what it came from, or answers to the strategy test. */
const agreedFields: Readonly<Record<LineKind, readonly string[]>> = {
  statement: ['text'],
  move: ['text', ...moveFields],
  guardrail: ['form', 'text', 'forWhat'],
  commitment: ['act', 'text', 'by', 'function', 'layer', 'date'],
  flag: [],
  conflict: [],
}

/** The wording of a line and the fields that go with it, as plain JSON: what is proposed, frozen and agreed. */
export type LineContent = Readonly<Record<string, unknown>>

export function contentOf(line: Line): LineContent {
  const fields = line as unknown as Record<string, unknown>
  const filled = agreedFields[line.kind].filter((field) => fields[field] !== undefined)
  return Object.fromEntries(filled.map((field) => [field, fields[field]]))
}

export function isSameContent(a: LineContent, b: LineContent): boolean {
  return equalityDeep(a, b)
}

/** Whether a field of a line is part of what people agree on. */
export function isAgreedField(kind: LineKind, field: string): boolean {
  return agreedFields[kind].includes(field)
}
