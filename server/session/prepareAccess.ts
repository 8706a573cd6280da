import { createToken, hashPassphrase, hashToken, showJoinCode, waitingMs } from '#server/access'
import type { AccessChange, SignedIn, Store } from '#server/store'
import { mayDo } from '#shared/access'
import { type Result, refuse, succeed } from '#shared/basics'
import type { CommandRequest, Door, Role } from '#shared/protocol'
import { freshJoinCode } from './freshJoinCode.ts'

/** What is told once, to whoever sent the command. */
export interface AccessSecrets {
  readonly newLink?: { readonly role: Role; readonly token: string }
  /** As people see it: `ABCD-EFGH`. */
  readonly joinCode?: string
}

interface Prepared {
  readonly changes: readonly AccessChange[]
  readonly secrets: AccessSecrets
}

interface Parts {
  readonly store: Store
  readonly nowMs: () => number
}

/**
 * What a command changes of who gets in, made before its transaction: secrets, their hashes, and whether the request
 * it answers is there. Nothing for other commands, and nothing for whoever may not send it.
 */
export async function prepareAccess(
  { store, nowMs }: Parts,
  by: SignedIn,
  command: CommandRequest,
): Promise<Result<Prepared, 'unknownRequest'>> {
  if (!mayDo(by.role, command.type, { locked: false }).ok) return succeed(nothing)
  switch (command.type) {
    case 'rotateLink':
      return succeed(newLink(command.role, signOuts(command, command.role, by)))
    case 'rotateJoinCode':
      return succeed(newCode(await freshJoinCode(store), signOuts(command, 'code', by)))
    case 'setRole': {
      const { person: participantId, role } = command
      return succeed({ changes: [{ kind: 'setRole', participantId, role }], secrets: {} })
    }
    case 'setEntry': {
      const { entry } = command
      const hash = entry.kind === 'passphrase' ? await hashPassphrase(entry.passphrase) : undefined
      return succeed({ changes: [{ kind: 'setPassphrase', hash }], secrets: {} })
    }
    case 'answerRequest': {
      const waiting = await store.listWaiting(by.workshopId, nowMs() - waitingMs)
      const { request: id } = command
      if (!waiting.some((row) => row.id === id)) return refuse('unknownRequest', id)
      const state = command.answer === 'letIn' ? 'letIn' : 'turnedAway'
      return succeed({ changes: [{ kind: 'answerRequest', id, state }], secrets: {} })
    }
    default:
      return succeed(nothing)
  }
}

const nothing: Prepared = { changes: [], secrets: {} }

function newLink(role: Role, more: readonly AccessChange[]): Prepared {
  const token = createToken()
  const change = { kind: 'replaceLink', role, tokenHash: hashToken(token) } as const
  return { changes: [change, ...more], secrets: { newLink: { role, token } } }
}

function newCode(joinCode: string, more: readonly AccessChange[]): Prepared {
  return {
    changes: [{ kind: 'replaceJoinCode', joinCode }, ...more],
    secrets: { joinCode: showJoinCode(joinCode) },
  }
}

function signOuts(
  { signOut }: { readonly signOut?: boolean | undefined },
  door: Door,
  by: SignedIn,
): AccessChange[] {
  return signOut ? [{ kind: 'signOut', door, except: by.participantId }] : []
}
