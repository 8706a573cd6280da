import type { CommandRequest } from '#shared/protocol'

/** What of a command tells what it was about: ids, never words, names or a ballot. */
const subjects = ['step', 'round', 'line', 'zone', 'strategy', 'flag'] as const

/** A line of the session's log: the command's type, the version it led to and what it was about. */
export function eventOf(
  command: CommandRequest,
  version: number,
): { readonly type: string; readonly version: number } {
  const fields = command as unknown as Record<string, unknown>
  const about = subjects.flatMap((field) => {
    const value = fields[field]
    return typeof value === 'string' ? [[field, value] as const] : []
  })
  const opened = command.type === 'openRound' ? { round: command.round.id } : {}
  return { type: command.type, version, ...Object.fromEntries(about), ...opened }
}
