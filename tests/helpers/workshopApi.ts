import type { z } from 'zod'
import {
  type createWorkshopRequest,
  enterAnswer,
  workshopLinks,
  workshopView,
} from '#shared/protocol'

type Links = z.infer<typeof workshopLinks>

/** Starts a workshop over HTTP, as another program would. */
export async function createWorkshop(
  url: string,
  wanted: z.input<typeof createWorkshopRequest>,
): Promise<Links> {
  return workshopLinks.parse(await postJson(`${url}/api/workshops`, wanted))
}

export async function importBoardFile(url: string, file: unknown): Promise<Links> {
  return workshopLinks.parse(await postJson(`${url}/api/workshops/import`, file))
}

/** Enters with a link's token. */
export async function enterWorkshop(url: string, link: string, name: string) {
  const { pathname, hash } = new URL(link)
  const workshopId = pathname.split('/').at(-1)
  const body = { token: hash.slice(1), name }
  return enterAnswer.parse(await postJson(`${url}/api/workshops/${workshopId}/enter`, body))
}

export async function readWorkshop(url: string, workshopId: string, sessionToken: string) {
  const answer = await fetch(`${url}/api/workshops/${workshopId}`, bearer(sessionToken))
  return workshopView.parse(await answer.json())
}

/** The exported file's bytes. @throws with the answer's text when there is none */
export async function exportWorkshop(
  url: string,
  workshopId: string,
  sessionToken: string,
  format: string,
): Promise<Uint8Array> {
  const path = `${url}/api/workshops/${workshopId}/export?format=${format}`
  const answer = await fetch(path, bearer(sessionToken))
  if (!answer.ok) throw new Error(`${answer.status}: ${await answer.text()}`)
  return new Uint8Array(await answer.arrayBuffer())
}

function bearer(sessionToken: string): RequestInit {
  return { headers: { authorization: `Bearer ${sessionToken}` } }
}

async function postJson(url: string, body: unknown): Promise<unknown> {
  const answer = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  if (!answer.ok) throw new Error(`${answer.status}: ${await answer.text()}`)
  return answer.json()
}
