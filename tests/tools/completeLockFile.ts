/**
 * Adds to package-lock.json the packages for other platforms that this machine's registry does not hold
 * (`npm ci` refuses a lock file that leaves out an optional dependency, even one no machine here can
 * install). Run after every `npm install` that changed the lock file: `npx tsx tests/tools/completeLockFile.ts`.
 * The added entries have version and platform, as the package's own name says; no checksum, because
 * nobody here has seen the file.
 */
import { readFileSync, writeFileSync } from 'node:fs'

interface LockEntry {
  version?: string
  optional?: boolean
  dev?: boolean
  os?: string[]
  cpu?: string[]
  libc?: string[]
  optionalDependencies?: Record<string, string>
}

interface LockFile {
  packages: Record<string, LockEntry>
}

const systems = [
  'android',
  'darwin',
  'freebsd',
  'linux',
  'netbsd',
  'openbsd',
  'openharmony',
  'sunos',
  'win32',
  'aix',
]
const processors = [
  'arm64',
  'arm',
  'x64',
  'ia32',
  'ppc64',
  'riscv64',
  's390x',
  'loong64',
  'mips64el',
  'wasm32',
]

const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as LockFile
const added = missingOptionals(lock.packages)
lock.packages = Object.fromEntries(
  Object.entries({ ...lock.packages, ...added }).sort(([a], [b]) => (a < b ? -1 : 1)),
)
writeFileSync('package-lock.json', `${JSON.stringify(lock, null, 2)}\n`)
console.log(`${Object.keys(added).length} packages for other platforms added`)

function missingOptionals(packages: LockFile['packages']): LockFile['packages'] {
  const missing: LockFile['packages'] = {}
  for (const [path, entry] of Object.entries(packages)) {
    if (path === '') continue
    for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
      if (isPresent(packages, path, name)) continue
      missing[`node_modules/${name}`] = {
        version,
        ...platformOf(name),
        optional: true,
        ...(entry.dev ? { dev: true } : {}),
      }
    }
  }
  return missing
}

function isPresent(packages: LockFile['packages'], from: string, name: string): boolean {
  return `node_modules/${name}` in packages || `${from}/node_modules/${name}` in packages
}

/** `@scope/thing-linux-arm64-musl` → linux, arm64, musl. */
function platformOf(name: string): Pick<LockEntry, 'os' | 'cpu' | 'libc'> {
  const words = name.split(/[-/]/)
  const os = systems.filter((system) => words.includes(system))
  const cpu = processors.filter((processor) => words.includes(processor))
  const libc = words.includes('gnu')
    ? ['glibc']
    : words.some((word) => word.startsWith('musl'))
      ? ['musl']
      : []
  return {
    ...(os.length > 0 ? { os } : {}),
    ...(cpu.length > 0 ? { cpu } : {}),
    ...(libc.length > 0 && os[0] === 'linux' ? { libc } : {}),
  }
}
