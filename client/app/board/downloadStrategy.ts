import type { Api } from '#client/sync'
import type { Entry } from '../browserMemory.ts'
import { saveBlob, tellFailed } from './downloadExport.ts'

/** Asks the server for a version of the strategy and hands it to the browser. Never rejects; says what went wrong. */
export async function downloadStrategy(
  api: Api,
  { workshopId, sessionToken }: Entry,
  version: string,
): Promise<void> {
  const made = await api.strategyFile(workshopId, sessionToken, version)
  if (made.ok) saveBlob(made.value.blob, made.value.name)
  else tellFailed(made.problem)
}
