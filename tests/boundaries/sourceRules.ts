import { parseSync } from 'oxc-parser'
import type { SourceFile } from './sourceFiles.ts'

const mostLines = 250

/** Generated data may be longer; everything else that is, has to be split. */
const longFiles = new Set<string>()

/** `process.env` anywhere but in the settings, also taken apart or imported. */
export function readsEnvironment(file: SourceFile): boolean {
  if (file.path === 'server/settings.ts') return false
  return (
    someNode(file, (node) => propertyOf(node) === 'env' && nameIn(node.object) === 'process') ||
    someNode(
      file,
      (node) =>
        node.type === 'VariableDeclarator' &&
        nameIn(node.init) === 'process' &&
        isNode(node.id) &&
        node.id.type === 'ObjectPattern',
    ) ||
    /import\s*\{[^}]*\benv\b[^}]*\}\s*from\s*['"](node:)?process['"]/.test(file.text)
  )
}

const windowNames = new Set(['window', 'document', 'navigator', 'localStorage', 'sessionStorage'])

/** Rule 4: input, tools and actions run without a window; what they need of it is passed in. */
export function touchesWindow(file: SourceFile): boolean {
  if (!/^client\/(input|tools|actions)\//.test(file.path)) return false
  return someNode(
    file,
    (node) => node.type === 'MemberExpression' && windowNames.has(nameIn(node.object) ?? ''),
  )
}

/** A test that is skipped, left for later, or keeps the others from running. */
export function leavesTestsOut(file: SourceFile): boolean {
  const marks = new Set(['skip', 'only', 'todo', 'skipIf', 'runIf', 'fails'])
  return someNode(
    file,
    (node) => marks.has(propertyOf(node) ?? '') && /^(it|test|describe|suite)$/.test(rootOf(node)),
  )
}

/** Waiting for a time instead of a state: waitForTimeout, a promise of setTimeout, node:timers/promises. */
export function waitsForTime(file: SourceFile): boolean {
  if (/['"](node:)?timers\/promises['"]/.test(file.text)) return true
  return someNode(
    file,
    (node) =>
      propertyOf(node) === 'waitForTimeout' ||
      (node.type === 'NewExpression' &&
        nameIn(node.callee) === 'Promise' &&
        contains(node.arguments, (inner) => isSleep(inner))),
  )
}

/** The number of lines if it is too many. */
export function tooManyLines(file: SourceFile): number | undefined {
  const lines = file.text.split('\n').length - 1
  return lines > mostLines && !longFiles.has(file.path) ? lines : undefined
}

/** Whether an index passes on whole files instead of naming what belongs outside. */
export function passesOnEverything(file: SourceFile): boolean {
  return someNode(file, (node) => node.type === 'ExportAllDeclaration' && !isNode(node.exported))
}

interface Node {
  readonly type: string
  readonly [field: string]: unknown
}

/** setTimeout with a bare function, as in `new Promise((done) => setTimeout(done, 500))`; one that rejects is a limit, not a wait. */
function isSleep(node: Node): boolean {
  if (node.type !== 'CallExpression' || nameIn(node.callee) !== 'setTimeout') return false
  const [first] = node.arguments as unknown[]
  return nameIn(first) !== undefined && nameIn(first) !== 'reject'
}

function someNode(file: SourceFile, matches: (node: Node) => boolean): boolean {
  return contains(parseSync(file.path, file.text).program, matches)
}

function contains(value: unknown, matches: (node: Node) => boolean): boolean {
  if (Array.isArray(value)) return value.some((entry) => contains(entry, matches))
  if (typeof value !== 'object' || value === null) return false
  if (isNode(value) && matches(value)) return true
  return Object.values(value).some((entry) => contains(entry, matches))
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value
}

function propertyOf(node: Node): string | undefined {
  if (node.type !== 'MemberExpression' || !isNode(node.property)) return undefined
  const { name, value } = node.property
  return typeof name === 'string' ? name : typeof value === 'string' ? value : undefined
}

function nameIn(value: unknown): string | undefined {
  return isNode(value) && typeof value.name === 'string' ? value.name : undefined
}

/** The first name of `it.each.skip`, also through a call: `it.each([…]).only`. */
function rootOf(node: Node): string {
  const inner = node.object ?? node.callee
  return isNode(inner) ? (nameIn(inner) ?? rootOf(inner)) : ''
}
