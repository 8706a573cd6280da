import type { z } from 'zod'
import { refuse, succeed } from '#shared/basics'
import { type AssetAnswer, assetAnswer } from '#shared/protocol'
import type { ApiResult } from './apiResult.ts'

/** The requests about pictures of one workshop. */
export interface AssetsApi {
  /** Sends a picture to be kept. @returns its name and its size in px as kept */
  add(file: Blob): Promise<ApiResult<AssetAnswer>>
  read(asset: string): Promise<ApiResult<Blob>>
}

interface Ask {
  send(url: string, init: RequestInit): Promise<ApiResult<Response>>
  json<Value>(url: string, init: RequestInit, schema: z.ZodType<Value>): Promise<ApiResult<Value>>
}

/** @param path of the pictures, e.g. `/api/workshops/<id>/assets` */
export function createAssetsApi(
  ask: Ask,
  path: string,
  headers: Record<string, string>,
): AssetsApi {
  return {
    add: (file) => {
      const type = { 'Content-Type': file.type }
      return ask.json(
        path,
        { method: 'POST', headers: { ...headers, ...type }, body: file },
        assetAnswer,
      )
    },
    read: async (asset) => {
      const answer = await ask.send(`${path}/${asset}`, { headers })
      if (!answer.ok) return answer
      const blob = await answer.value.blob().catch(() => undefined)
      return blob ? succeed(blob) : refuse('unreachable')
    },
  }
}
