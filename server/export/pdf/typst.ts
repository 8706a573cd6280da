import { join } from 'node:path'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { type Result, refuse, succeed } from '#shared/basics'
import type { FontFamily } from '../fonts/findFonts.ts'

/** Sets a document from a folder of .typ files and one JSON value. */
export interface Typesetter {
  /**
   * @param model becomes `sys.inputs.model`, a string of JSON: values, never markup
   * @returns the file, or `standardNotMet` with Typst's reason
   * @param images files a template finds as `/images/<name>`
   * @throws TypesetError with Typst's own messages when the template fails
   */
  typesetPdf(
    main: string,
    model: unknown,
    standard: 'ua-1' | undefined,
    images: ReadonlyMap<string, Uint8Array>,
  ): Result<Uint8Array, 'standardNotMet'>
}

/** The template and the model did not make a document: our mistake. */
export class TypesetError extends Error {
  override readonly name = 'TypesetError'
}

/**
 * Opens Typst on a folder of templates; it reads no file outside of it. Calls are synchronous and take long,
 * so this runs in the export worker only. System fonts are seen by Typst as well: a template names every family.
 */
export function createTypesetter(folder: string, families: readonly FontFamily[]): Typesetter {
  const files = families.flatMap((family) => family.files)
  const compiler = NodeCompiler.create({
    workspace: folder,
    fontArgs: [
      // Blobs first: the other way round the engine panics.
      { fontBlobs: files.flatMap((file) => ('bytes' in file ? [Buffer.from(file.bytes)] : [])) },
      { fontPaths: files.flatMap((file) => ('path' in file ? [file.path] : [])) },
    ],
  })
  return {
    typesetPdf(main, model, standard, images) {
      try {
        for (const [name, bytes] of images) {
          compiler.mapShadow(join(folder, 'images', name), Buffer.from(bytes))
        }
        return typeset(
          compiler,
          { mainFilePath: join(folder, main), inputs: { model: JSON.stringify(model) } },
          standard,
        )
      } finally {
        // Typst keeps every layout for the next compilation, which here is always another workshop's.
        compiler.evictCache(0)
        compiler.resetShadow()
      }
    },
  }
}

type Source = Parameters<NodeCompiler['compile']>[0]

function typeset(
  compiler: NodeCompiler,
  source: Source,
  standard: 'ua-1' | undefined,
): Result<Uint8Array, 'standardNotMet'> {
  const compiled = compiler.compile(source)
  const document = compiled.result
  if (document === null) throw new TypesetError(messagesOf(compiler, compiled.takeError()))
  try {
    return succeed(
      compiler.pdf(document, { pdfTags: true, ...(standard && { pdfStandard: standard }) }),
    )
  } catch (error) {
    return refuse('standardNotMet', error instanceof Error ? error.message : String(error))
  }
}

function messagesOf(compiler: NodeCompiler, error: ReturnType<NodeCompilerResult['takeError']>) {
  if (error === null) return 'no document and no reason'
  const diagnostics = compiler.fetchDiagnostics(error) as { message?: string; path?: string }[]
  return diagnostics.map(({ message, path }) => `${path ?? ''}: ${message ?? ''}`).join('; ')
}

type NodeCompilerResult = ReturnType<NodeCompiler['compile']>
