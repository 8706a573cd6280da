import type { z } from 'zod'
import { commitmentSchema } from './commitment.ts'
import { conflictSchema } from './conflict.ts'
import { guardrailSchema } from './guardrail.ts'
import { moveSchema } from './move.ts'
import { statementSchema } from './statement.ts'
import { teamFlagSchema } from './teamFlag.ts'

/** The list of kinds of lines: a new one is a file beside this one and a line here. */
export const lineSchemas = {
  statement: statementSchema,
  move: moveSchema,
  guardrail: guardrailSchema,
  commitment: commitmentSchema,
  flag: teamFlagSchema,
  conflict: conflictSchema,
} as const

export type LineKind = keyof typeof lineSchemas
export type LineOf<Kind extends LineKind> = z.infer<(typeof lineSchemas)[Kind]>
/** One record of the strategy, as it stands in the board document. */
export type Line = LineOf<LineKind>

export function isLineKind(kind: unknown): kind is LineKind {
  return typeof kind === 'string' && Object.hasOwn(lineSchemas, kind)
}

/** Fields that are maps in the document, so that several people change them at once. */
export const lineMaps = ['sources', 'functions', 'stages', 'blocks', 'models', 'dependsOn'] as const
export type LineMap = (typeof lineMaps)[number]

/** Those of the maps that a kind has. */
export function mapsOf(kind: LineKind): LineMap[] {
  return lineMaps.filter((field) => field in lineSchemas[kind].shape)
}
