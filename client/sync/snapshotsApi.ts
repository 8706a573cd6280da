import type { z } from 'zod'
import { createId, succeed } from '#shared/basics'
import { type BoardFile, boardFileSchema } from '#shared/board'
import {
  type RestoreAnswer,
  restoreAnswer,
  type SnapshotInfo,
  snapshotInfo,
  snapshotList,
} from '#shared/protocol'
import type { ApiResult } from './apiResult.ts'

/** The requests about earlier versions of one board; those that write are tried again once under the same key. */
export interface SnapshotsApi {
  /** Newest first. */
  list(): Promise<ApiResult<readonly SnapshotInfo[]>>
  /** One of them as a board file, to be looked at. */
  read(id: string): Promise<ApiResult<BoardFile>>
  /** Keeps the board as it is now. @param label '' for none */
  take(label: string): Promise<ApiResult<SnapshotInfo>>
  restore(id: string): Promise<ApiResult<RestoreAnswer>>
}

type AskJson = <Value>(
  url: string,
  init: RequestInit,
  schema: z.ZodType<Value>,
) => Promise<ApiResult<Value>>

/** @param path of the versions, e.g. `/api/workshops/<id>/snapshots` */
export function createSnapshotsApi(
  askJson: AskJson,
  path: string,
  headers: Record<string, string>,
): SnapshotsApi {
  const postOnce = async <Value>(url: string, body: object, schema: z.ZodType<Value>) => {
    const init = {
      method: 'POST',
      headers: {
        ...headers,
        'Content-Type': 'application/json',
        'Idempotency-Key': createId(),
      },
      body: JSON.stringify(body),
    }
    const first = await askJson(url, init, schema)
    return !first.ok && first.reason === 'unreachable' ? askJson(url, init, schema) : first
  }
  return {
    list: async () => {
      const answer = await askJson(path, { headers }, snapshotList)
      return answer.ok ? succeed(answer.value.snapshots) : answer
    },
    read: (id) => askJson(`${path}/${encodeURIComponent(id)}`, { headers }, boardFileSchema),
    take: (label) => postOnce(path, label === '' ? {} : { label }, snapshotInfo),
    restore: (id) => postOnce(`${path}/${encodeURIComponent(id)}/restore`, {}, restoreAnswer),
  }
}
