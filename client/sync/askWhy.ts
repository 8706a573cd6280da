import type { RefusalReason } from '#client/view'
import { createApi, type FetchLike } from './api.ts'

/**
 * Why a connection could not be made. To a page an upgrade that was refused looks like a dead network, so the same session is shown
 * over HTTP, where the answer can be read.
 * @returns undefined when it is not about the session: no network, a server that is down, a proxy without websockets
 */
export async function askWhy(
  fetchLike: FetchLike,
  { workshopId, sessionToken }: { readonly workshopId: string; readonly sessionToken: string },
): Promise<RefusalReason | undefined> {
  const answer = await createApi(fetchLike).readWorkshop(workshopId, sessionToken)
  if (answer.ok) return undefined
  const { reason } = answer
  if (reason === 'notSignedIn' || reason === 'forbidden' || reason === 'notFound') return reason
  return undefined
}
