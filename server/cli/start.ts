import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { findProjectRoot } from '../projectRoot.ts'
import { isBuildFresh } from './isBuildFresh.ts'
import { serve } from './serve.ts'

const root = findProjectRoot()
if (isBuildFresh(root) || build()) serve(join(root, 'dist/server/main.js'))

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
