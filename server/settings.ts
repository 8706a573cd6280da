import { isIP } from 'node:net'
import { z } from 'zod'
import { type Result, refuse, succeed } from '#shared/basics'

/** What somebody who runs Accord may decide; `settingsGuide` says it in words. */
export interface Settings {
  readonly port: number
  readonly host: string
  /** Origin people open, without a slash at the end; undefined: the one each request came in by. */
  readonly publicUrl: string | undefined
  /** Addresses and networks (CIDR) whose X-Forwarded-For is believed. */
  readonly trustedProxies: readonly string[]
  readonly dataDir: string
  readonly logLevel: LogLevel
  /** Days after which a workshop nobody opened may be deleted; 0 keeps everything. */
  readonly retentionDays: number
}

const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const
export type LogLevel = (typeof logLevels)[number]

interface Setting<Value> {
  readonly meaning: string
  readonly unit: string
  /** As somebody would write it; '' for none. */
  readonly standard: string
  readonly check: z.ZodType<Value, string | undefined>
}

const settings = {
  PORT: setting({
    meaning: 'port the server listens on; 0 takes a free one',
    unit: 'TCP port',
    standard: '3000',
    check: wholeNumber(0, 65_535),
  }),
  HOST: setting({
    meaning: 'address the server listens on; 0.0.0.0 lets other machines in',
    unit: 'IP address or host name',
    standard: '127.0.0.1',
    check: z.string().regex(/^[A-Za-z0-9.:_-]+$/, 'must be an IP address or a host name'),
  }),
  PUBLIC_URL: setting({
    meaning: 'address people open in their browsers; the start of every link',
    unit: 'URL without a path, e.g. https://accord.example.org',
    standard: '',
    check: z.string().optional().transform(toOrigin),
  }),
  TRUSTED_PROXIES: setting({
    meaning: 'reverse proxies whose X-Forwarded-For and X-Forwarded-Proto are believed',
    unit: 'IP addresses or networks such as 10.0.0.0/8, separated by commas',
    standard: '',
    check: z.string().optional().transform(toNetworks),
  }),
  DATA_DIR: setting({
    meaning: 'folder that holds everything Accord keeps',
    unit: 'path, relative to where the server is started',
    standard: './data',
    check: z.string(),
  }),
  LOG_LEVEL: setting({
    meaning: 'how much is written to the log',
    unit: logLevels.join(' | '),
    standard: 'info',
    check: z.enum(logLevels, `must be one of ${logLevels.join(', ')}`),
  }),
  RETENTION_DAYS: setting({
    meaning: 'days after which a workshop nobody opened may be deleted; 0 keeps everything',
    unit: 'days',
    standard: '0',
    check: wholeNumber(0, 36_500),
  }),
  DATABASE_URL: setting({
    meaning: 'PostgreSQL database; not available in this version',
    unit: 'postgres://…',
    standard: '',
    check: notYet('PostgreSQL is not available in this version; leave it out to use DATA_DIR'),
  }),
  REDIS_URL: setting({
    meaning: 'Redis, for several nodes; not available in this version',
    unit: 'redis://…',
    standard: '',
    check: notYet('running several nodes is not available in this version; leave it out'),
  }),
}

/** Every setting in words, for `npm run accord -- config` and the documentation. */
export const settingsGuide: readonly {
  readonly name: string
  readonly meaning: string
  readonly unit: string
  readonly standard: string
}[] = Object.entries(settings).map(([name, { meaning, unit, standard }]) => ({
  name,
  meaning,
  unit,
  standard,
}))

/**
 * Reads and checks every setting at once, so that somebody mends all mistakes in one go.
 * @returns the settings, or `wrongSettings` with one line per mistake in `detail`
 */
export function readSettings(
  environment: Readonly<Record<string, string | undefined>> = process.env,
): Result<Settings, 'wrongSettings'> {
  const problems = unknownKeys(environment)
  const read = <Value>(name: keyof typeof settings, { check, standard }: Setting<Value>) => {
    const parsed = check.safeParse(environment[name]?.trim() || standard || undefined)
    if (parsed.success) return parsed.data
    problems.push(...parsed.error.issues.map((issue) => `${name}: ${issue.message}`))
    return undefined
  }
  const values = {
    port: read('PORT', settings.PORT),
    host: read('HOST', settings.HOST),
    publicUrl: read('PUBLIC_URL', settings.PUBLIC_URL),
    trustedProxies: read('TRUSTED_PROXIES', settings.TRUSTED_PROXIES),
    dataDir: read('DATA_DIR', settings.DATA_DIR),
    logLevel: read('LOG_LEVEL', settings.LOG_LEVEL),
    retentionDays: read('RETENTION_DAYS', settings.RETENTION_DAYS),
  }
  read('DATABASE_URL', settings.DATABASE_URL)
  read('REDIS_URL', settings.REDIS_URL)
  if (problems.length > 0) return refuse('wrongSettings', problems.join('\n'))
  return succeed(values as Settings)
}

/** A misspelt or made-up name would silently do nothing, so it stops the start. */
function unknownKeys(environment: Readonly<Record<string, string | undefined>>): string[] {
  return Object.keys(environment)
    .filter((name) => name.toUpperCase().startsWith('ACCORD_'))
    .map((name) => `${name}: there is no such setting; settings have no ACCORD_ before them`)
}

function setting<Value>(described: Setting<Value>): Setting<Value> {
  return described
}

function wholeNumber(low: number, high: number): z.ZodType<number, string | undefined> {
  const message = `must be a whole number from ${low} to ${high}`
  return z
    .string()
    .regex(/^\d{1,6}$/, message)
    .transform(Number)
    .refine((value) => value >= low && value <= high, message)
}

function notYet(message: string): z.ZodType<undefined, string | undefined> {
  return z.undefined({ error: message })
}

function toOrigin(text: string | undefined, context: z.RefinementCtx): string | undefined {
  if (text === undefined) return undefined
  const url = URL.canParse(text) ? new URL(text) : undefined
  const isPlain = url && url.pathname === '/' && !url.search && !url.hash && !url.username
  if (isPlain && (url.protocol === 'http:' || url.protocol === 'https:')) return url.origin
  context.addIssue('must be http:// or https:// with a host and nothing after it')
  return z.NEVER
}

function toNetworks(text: string | undefined, context: z.RefinementCtx): string[] {
  const networks = (text ?? '').split(',').flatMap((part) => part.trim() || [])
  for (const network of networks) {
    if (!isNetwork(network)) context.addIssue(`"${network}" is not an IP address or network`)
  }
  return networks
}

function isNetwork(text: string): boolean {
  const [address = '', bits, ...rest] = text.split('/')
  const family = isIP(address)
  if (family === 0 || rest.length > 0) return false
  return bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (family === 4 ? 32 : 128))
}
