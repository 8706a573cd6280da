import { expect, onTestFinished, test } from 'vitest'
import { type AccordProcess, programs, startAccord } from '../../helpers/accordProcess.ts'
import { until } from '../../helpers/until.ts'
import { nothingWrong, openCrowd } from './crowd.ts'

// y-websocket listens for the end of the process once per connection.
process.setMaxListeners(0)

test.each([
  ['SIGTERM', (accord: AccordProcess) => accord.stop()],
  ['SIGKILL', (accord: AccordProcess) => accord.kill()],
] as const)(
  'P13 SY16 SY62 %s and a new start under thirty people who write: all are back, nothing acknowledged is lost',
  { timeout: 60_000 },
  async (_signal, end) => {
    const accord = await startAccord({ LOG_LEVEL: 'warn' }, programs.sources)
    onTestFinished(() => accord.remove())
    // How long a real restart takes people is measured by `npm run bench -- restart`.
    const parts = { random: () => Math.random() / 4 }
    const crowd = await openCrowd({ ...accord, parts, paceMs: 400 }, { members: 30, writers: 0 })
    crowd.setWriting(true)
    await crowd.progress(3)
    const shownBefore = crowd.members.map(({ shown }) => shown.length)
    await end(accord)
    await until(() => crowd.members.every((member) => member.saveState() === 'offline'))
    await accord.start()
    await crowd.progress(1)
    await crowd.settle()
    expect(await crowd.findings()).toEqual(nothingWrong)
    for (const [i, { shown }] of crowd.members.entries()) {
      expect(shown.slice(shownBefore[i])).not.toContain('refused')
    }
  },
)
