import { parseSync } from 'oxc-parser'
import type { SourceFile } from './sourceFiles.ts'

/** One import, re-export or `import()` of a file. Types count too: who names another room's types depends on it. */
export interface Import {
  readonly from: string
  readonly specifier: string
}

/**
 * Every import of a file, in no particular order. `import(…)` of a computed name is reported with the
 * specifier `import(…)`, because nobody can say where it leads.
 * @throws Error naming the file if it cannot be parsed
 */
export function readImports(file: SourceFile): Import[] {
  const { module, errors } = parseSync(file.path, file.text)
  if (errors.length > 0) throw new Error(`${file.path}: ${errors[0]?.message}`)
  const named = module.staticImports.map((found) => found.moduleRequest.value)
  const passedOn = module.staticExports.flatMap((found) =>
    found.entries.flatMap((entry) => entry.moduleRequest?.value ?? []),
  )
  const dynamic = module.dynamicImports.map(({ moduleRequest }) =>
    specifierIn(file.text.slice(moduleRequest.start, moduleRequest.end)),
  )
  return [...new Set([...named, ...passedOn, ...dynamic])].map((specifier) => ({
    from: file.path,
    specifier,
  }))
}

function specifierIn(source: string): string {
  return /^(['"`])([^'"`$]+)\1$/.exec(source)?.[2] ?? 'import(…)'
}
