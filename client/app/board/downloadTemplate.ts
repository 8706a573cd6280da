import type { Api } from '#client/sync'
import { texts } from '#client/texts'
import { showToast } from '#client/ui'
import { readBoardFile, toTemplateFile } from '#shared/board'
import type { Entry } from '../browserMemory.ts'
import { saveBlob, tellFailed } from './downloadExport.ts'

/** Hands the browser a board file of what serves for other workshops (`toTemplateFile`), and says how it went. Never rejects. */
export async function downloadTemplate(api: Api, entry: Entry): Promise<void> {
  const made = await api.exportFile(entry.workshopId, entry.sessionToken, 'json')
  // Read here: a new workshop is opened from it with the same checks as from any file.
  const read = made.ok ? readBoardFile(JSON.parse(await made.value.blob.text())) : undefined
  if (!made.ok || !read?.ok) return tellFailed(made.ok ? undefined : made.problem)
  const file = toTemplateFile(read.value)
  const name = `${file.title}.template.json`
  saveBlob(new Blob([JSON.stringify(file, null, 2)], { type: 'application/json' }), name)
  showToast({
    kind: 'good',
    title: texts.export_ready({ name }),
    detail: texts.template_readyNext(),
  })
}
