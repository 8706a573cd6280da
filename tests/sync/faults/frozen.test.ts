import { expect, onTestFinished, test } from 'vitest'
import { programs, startAccord } from '../../helpers/accordProcess.ts'
import { until } from '../../helpers/until.ts'
import { nothingWrong, openCrowd } from './crowd.ts'

/** Of the clients' clocks, so that nobody waits for a real heartbeat. */
const timesFaster = 6

test('P2 C5 a server that is frozen and thawed: offline is said, nothing is lost, everybody is equal', async () => {
  const accord = await startAccord({ LOG_LEVEL: 'warn' }, programs.sources)
  onTestFinished(() => accord.remove())
  const parts = { nowMs: () => Date.now() * timesFaster, random: () => Math.random() / 10 }
  const crowd = await openCrowd({ ...accord, parts }, { members: 3, writers: 2 })
  crowd.setWriting(true)
  await crowd.progress(3)
  accord.freeze()
  await until(() => crowd.members.every((member) => member.saveState() === 'offline'))
  for (const member of crowd.members) member.addNote(`${member.name} in the cold`)
  accord.thaw()
  await crowd.progress(3)
  await crowd.settle()
  expect(await crowd.findings()).toEqual(nothingWrong)
})
