import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { buildReport, type Report } from '#shared/report'
import { findTemplate } from '#shared/templates'
import { exportFileName } from './exportFileName.ts'
import type { ExportFile, ExportJob } from './exportJob.ts'
import { findFonts } from './fonts/findFonts.ts'
import { createLabels } from './labels/createLabels.ts'
import { withStandIns } from './labels/withStandIns.ts'
import { compactPdf } from './pdf/compactPdf.ts'
import { renderPdf } from './pdf/renderPdf.ts'
import { createTypesetter } from './pdf/typst.ts'
import { readCoverage } from './text/coverage.ts'
import { createTextGate } from './text/textGate.ts'

/** Makes export files in this process, blocking it for most of the time. Fonts and the engine are loaded once. */
export interface Renderer {
  /** @throws TypesetError when the engine refuses the document */
  render(job: ExportJob): Promise<ExportFile>
}

export async function createRenderer(): Promise<Renderer> {
  const families = await findFonts()
  const coverage = readCoverage(families)
  const typesetter = createTypesetter(findTemplates(), families)
  return {
    async render({ input, images = new Map() }) {
      const labels = createLabels(input.locale)
      const gate = createTextGate(coverage, labels.language)
      const report = withStandIns(buildReport(input), labels)
      const parts = { labels, gate, typesetter, families, images, templateTitle: titleOf(report) }
      const { bytes, standardProblem } = renderPdf(report, parts)
      return {
        bytes: await compactPdf(bytes),
        mediaType: 'application/pdf',
        fileName: exportFileName(report.cover, 'pdf'),
        missingGlyphs: gate.missing(),
        standardProblem,
      }
    },
  }
}

function titleOf({ cover }: Report): string {
  return findTemplate(cover.template)?.title ?? cover.template
}

/** Next to this file in the sources, next to the server in the build. */
function findTemplates(): string {
  const places = ['./pdf/templates', './templates', '../templates']
  const found = places
    .map((place) => fileURLToPath(new URL(place, import.meta.url)))
    .find((folder) => existsSync(`${folder}/report.typ`))
  if (found === undefined) throw new Error('the report templates are missing from the build')
  return found
}
