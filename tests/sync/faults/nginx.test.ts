import { expect, onTestFinished, test } from 'vitest'
import { programs, startAccord } from '../../helpers/accordProcess.ts'
import { startNginx } from '../../helpers/startNginx.ts'
import { until } from '../../helpers/until.ts'
import { nothingWrong, openCrowd } from './crowd.ts'

/** A machine without nginx gets it first. */
const timeout = 120_000

test('behind nginx: a reload, a restart and its idle timeout cost nobody anything', {
  timeout,
}, async () => {
  const accord = await startAccord({ LOG_LEVEL: 'warn' }, programs.sources)
  onTestFinished(() => accord.remove())
  const nginx = await startNginx(accord.url, 1)
  onTestFinished(() => nginx.remove())
  const { url, dataDir } = accord
  const parts = { random: () => Math.random() / 4 }
  const place = { url, dataDir, parts, socketUrl: nginx.url, paceMs: 50 }
  const crowd = await openCrowd(place, { members: 3, writers: 1 })
  crowd.setWriting(true)
  await crowd.progress(3)
  nginx.reload()
  await crowd.progress(3)
  await nginx.restart()
  await crowd.progress(3)
  await crowd.settle()
  // Now it is quiet for longer than nginx waits: it hangs up, and everybody comes back by themselves.
  const [first] = crowd.members
  const shownBefore = first?.shown.length ?? 0
  await until(() => first?.shown.slice(shownBefore).includes('offline') ?? false)
  crowd.setWriting(true)
  await crowd.progress(3)
  await crowd.settle()
  expect(await crowd.findings()).toEqual(nothingWrong)
  expect(nginx.output()).toContain('upstream timed out')
})
