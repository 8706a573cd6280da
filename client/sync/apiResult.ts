import { type Result, refuse } from '#shared/basics'
import { type Problem, problem, problemTypes } from '#shared/protocol'

/**
 * An answer, or why there is none. `unreachable`: no answer came (network, server down). `unreadable`: an answer this version does
 * not understand. Otherwise the key of problemTypes, with the server's problem beside it; `refused` for a type we do not know.
 */
export type ApiReason = 'unreachable' | 'unreadable' | 'refused' | keyof typeof problemTypes

export type ApiResult<Value> = Result<Value, ApiReason> & { readonly problem?: Problem }

/** A refusing answer as a result; the problem is passed on as the server wrote it. */
export async function readRefusal(response: Response): Promise<ApiResult<never>> {
  const json: unknown = await response.json().catch(() => undefined)
  const parsed = problem.safeParse(json)
  if (!parsed.success) return refuse('unreadable', `HTTP ${response.status}`)
  return { ...refuse(reasonOf(parsed.data.type), parsed.data.detail), problem: parsed.data }
}

function reasonOf(type: string): ApiReason {
  const entry = Object.entries(problemTypes).find(([, known]) => known === type)
  return (entry?.[0] as keyof typeof problemTypes | undefined) ?? 'refused'
}
