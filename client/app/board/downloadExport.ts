import type { Api } from '#client/sync'
import { texts } from '#client/texts'
import { showToast } from '#client/ui'
import type { ExportFormat, Problem } from '#shared/protocol'
import type { Entry } from '../browserMemory.ts'

/** Browsers read the address after the click has returned; this is long enough for all of them. */
const keepAddressMs = 60_000

/** Asks the server for a file, hands it to the browser, and says how it went. Never rejects. */
export async function downloadExport(
  api: Api,
  { workshopId, sessionToken }: Entry,
  format: ExportFormat,
): Promise<void> {
  const made = await api.exportFile(workshopId, sessionToken, format)
  if (made.ok) {
    const { blob, name, leftOut } = made.value
    saveBlob(blob, name)
    showToast(
      leftOut > 0
        ? {
            kind: 'wrong',
            title: texts.export_readyInPart({ name }),
            detail: texts.export_picturesLeftOut({ count: leftOut }),
          }
        : { kind: 'good', title: texts.export_ready({ name }) },
    )
  } else {
    tellFailed(made.problem)
  }
}

/** Gives the browser a file to keep. */
export function saveBlob(blob: Blob, name: string): void {
  const address = URL.createObjectURL(blob)
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), keepAddressMs)
}

/** Says why there is no file. */
export function tellFailed(problem: Problem | undefined): void {
  const detail = problem?.detail ?? texts.export_failedNext()
  showToast({ kind: 'wrong', title: texts.export_failed(), detail })
}
