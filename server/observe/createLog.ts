import { type Logger, pino } from 'pino'

/** Structured log. Give it ids, counts, durations and names of reasons; never tokens, codes or what people wrote. */
export type Log = Logger

/** A last net under the rule above: keys that must never reach a log even if somebody logs a whole object. */
const secretKeys = [
  'authorization',
  'cookie',
  'token',
  'sessionToken',
  'rejoin',
  'joinCode',
  'links',
  'text',
  'body',
  'headers',
]

/**
 * @param write where lines go; absent: standard output
 */
export function createLog(level: string, write?: (line: string) => void): Log {
  const options = {
    level,
    base: null,
    redact: {
      paths: secretKeys.flatMap((key) => [key, `*.${key}`, `*.*.${key}`]),
      censor: '[not logged]',
    },
    serializers: { err: describeError },
  }
  return write ? pino(options, { write }) : pino(options)
}

/**
 * An error as name, code, message and stack. A SyntaxError's message quotes what could not be parsed, which may
 * be what somebody wrote, so only its stack frames are kept.
 */
function describeError(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { name: typeof error }
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line))
  return {
    name: error.name,
    code: (error as { code?: unknown }).code,
    message: error instanceof SyntaxError ? undefined : error.message.slice(0, 500),
    stack: frames.slice(0, 12).join('\n'),
    cause: error.cause === undefined ? undefined : describeError(error.cause),
  }
}
