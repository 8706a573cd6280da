import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

/** The command by which one sees that a package is there. */
const commands = {
  chromium: 'chromium',
  'chromium-headless-shell': 'chromium-headless-shell',
  'nginx-light': 'nginx',
  'poppler-utils': 'pdfinfo',
  qpdf: 'qpdf',
  strace: 'strace',
} as const

export type DebianPackage = keyof typeof commands

/**
 * Makes sure these programs are there. As root on Debian it installs what is missing and says so.
 * @throws Error naming the packages when it may not install them: a missing program is a failure, never a skip
 */
export function ensureDebianPackages(packages: readonly DebianPackage[]): void {
  const missing = missingOf(packages)
  if (missing.length === 0) return
  if (!canInstallPackages()) {
    throw new Error(
      `These tests need the programs ${missing.map((name) => commands[name]).join(', ')}. ` +
        `Install the packages ${missing.join(' ')} (on Debian: apt-get install ${missing.join(' ')}).`,
    )
  }
  console.log(`Installing ${missing.join(', ')} with apt-get, because the tests need them.`)
  install(missing)
  const still = missingOf(missing)
  if (still.length > 0) throw new Error(`apt-get did not install ${still.join(', ')}`)
}

/** True as root on a system with apt-get. */
export function canInstallPackages(): boolean {
  return process.getuid?.() === 0 && findCommand('apt-get') !== undefined
}

/** Where a command is on the PATH. */
export function findCommand(name: string): string | undefined {
  return (process.env.PATH ?? '')
    .split(delimiter)
    .map((folder) => join(folder, name))
    .find((path) => existsSync(path))
}

function missingOf(packages: readonly DebianPackage[]): DebianPackage[] {
  return packages.filter((name) => findCommand(commands[name]) === undefined)
}

/** Test files run side by side: the lock lets one of them use apt at a time, the others then find nothing to do. */
function install(packages: readonly string[]): void {
  const script = 'apt-get update -qq && apt-get install -y -qq --no-install-recommends "$@"'
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const lock = join('/tmp', 'accord-apt.lock')
  const done = spawnSync('flock', [lock, 'sh', '-c', script, 'sh', ...packages], {
    env,
    encoding: 'utf8',
  })
  if (done.status !== 0) throw new Error(`apt-get failed:\n${done.stderr}`)
}

/** Runs a program and returns what it printed. @throws Error with its own words when it fails */
export function runProgram(command: string, args: readonly string[]): string {
  return execFileSync(command, args, {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    stdio: 'pipe',
  })
}
