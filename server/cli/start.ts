import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { findProjectRoot } from '../projectRoot.ts'
import { isBuildFresh } from './isBuildFresh.ts'

const root = findProjectRoot()
leaveWithParent()
if (isBuildFresh(root) || build()) {
  await import(pathToFileURL(join(root, 'dist/server/main.js')).href)
}

/**
 * npm runs a script in a shell, and that shell does not pass SIGTERM on: it just ends. So the end of the parent
 * is taken as the signal; otherwise `npm start` would leave a server behind that holds the port.
 */
function leaveWithParent(): void {
  const parent = process.ppid
  setInterval(() => {
    if (process.ppid !== parent) process.kill(process.pid, 'SIGTERM')
  }, 250).unref()
}

/** Runs the same build as `npm run build`; what it says is shown only if it fails. */
function build(): boolean {
  console.log('Building Accord (the first time, and after every change of its sources) …')
  const built = spawnSync('npm', ['run', '--silent', 'build'], {
    cwd: root,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  })
  if (built.status === 0) return true
  console.error(`${built.stdout ?? ''}${built.stderr ?? ''}${built.error?.message ?? ''}`)
  console.error('Accord did not start: the build failed.')
  process.exitCode = 1
  return false
}
