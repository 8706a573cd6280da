import { mayDo } from '#shared/access'
import { type Result, refuse } from '#shared/basics'
import type { DocumentName, Role, SessionState } from '#shared/protocol'
import type { ReadOnlyReason } from './gate/admit.ts'

/** May this role change this document now? The session document is written by the server alone. */
export function mayWriteDocument(
  role: Role,
  document: DocumentName,
  session: Pick<SessionState, 'locked' | 'paused'>,
): Result<true, ReadOnlyReason> {
  if (document === 'session') return refuse('serverWrites')
  return mayDo(role, document === 'board' ? 'writeBoard' : 'writePrivate', session)
}
