import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { startAccord } from '../../helpers/accordProcess.ts'
import { makeFolder } from '../../helpers/makeFolder.ts'
import { until } from '../../helpers/until.ts'
import { enterWorkshop } from '../../helpers/workshopApi.ts'
import { nothingWrong, openCrowd } from './crowd.ts'

const dayMs = 24 * 3_600_000
const program = ['--import', 'tsx', '--import', './tests/helpers/shiftClock.ts', 'server/main.ts']

test('HI7 a server whose clock jumps a day ahead and two days back goes on: connections, sessions, links, commands, versions, limits', {
  timeout: 60_000,
}, async () => {
  const { accord, setClock } = await start()
  const crowd = await openCrowd(accord, { members: 2, writers: 1 })
  const lead = await enterWorkshop(accord.url, crowd.links.facilitator, 'Lead')
  crowd.setWriting(true)
  await crowd.progress(3)
  const shownBefore = crowd.members.map(({ shown }) => shown.length)
  const versions: string[] = []
  for (const wallMs of [0, dayMs, -dayMs, 0]) {
    await setClock({ wallMs, steadyMs: 0 })
    await crowd.progress(3)
    const api = `${accord.url}/api/workshops/${crowd.workshopId}`
    const send = (path: string, body: object) => postAs(lead.sessionToken, `${api}${path}`, body)
    expect((await send('/commands', { type: 'setLocked', locked: false })).status).toBe(200)
    const kept = await send('/snapshots', { label: `at ${wallMs}` })
    expect(kept.status).toBe(201)
    versions.push(((await kept.json()) as { id: string }).id)
    const newcomer = await enterWorkshop(accord.url, crowd.links.viewer, 'Newcomer')
    for (const { sessionToken } of [lead, newcomer, ...crowd.members]) {
      const headers = { authorization: `Bearer ${sessionToken}` }
      const answer = await fetch(`${api}/snapshots`, { headers })
      const mayLook = sessionToken !== newcomer.sessionToken
      expect(answer.status).toBe(mayLook ? 200 : 403)
      if (mayLook) expect(idsIn(await answer.json())).toEqual([...versions].reverse())
    }
  }
  await crowd.settle()
  expect(await crowd.findings()).toEqual(nothingWrong)
  for (const [i, { shown }] of crowd.members.entries()) {
    expect(new Set(shown.slice(shownBefore[i]))).toEqual(new Set(['saving', 'saved']))
  }
  expect(accord.output()).not.toMatch(/"level":[56]0/)
})

test('A20 wrong join codes are forgiven a minute later, also when the clock was set back meanwhile', async () => {
  const { accord, setClock } = await start()
  const guess = async () => {
    const answer = await post(`${accord.url}/api/enter`, { joinCode: 'AAAA-AAAA' })
    return answer.status
  }
  const wrong = await guess()
  for (let n = 1; n < 10; n += 1) expect(await guess()).toBe(wrong)
  expect(await guess()).toBe(429)
  await setClock({ wallMs: dayMs, steadyMs: 0 })
  expect(await guess()).toBe(429)
  await setClock({ wallMs: -dayMs, steadyMs: 61_000 })
  expect(await guess()).toBe(wrong)
})

async function start() {
  const clockFile = join(makeFolder(), 'clock.json')
  const accord = await startAccord({ LOG_LEVEL: 'warn', CLOCK_FILE: clockFile }, program)
  onTestFinished(() => accord.remove())
  return {
    accord,
    setClock: async (shift: { wallMs: number; steadyMs: number }) => {
      const before = accord.output().length
      writeFileSync(clockFile, JSON.stringify(shift))
      accord.signal('SIGUSR2')
      await until(() =>
        accord
          .output()
          .slice(before)
          .includes(`clocks ${JSON.stringify(shift)}`),
      )
    },
  }
}

function idsIn(list: unknown): string[] {
  return (list as { snapshots: { id: string }[] }).snapshots.map(({ id }) => id)
}

function postAs(sessionToken: string, url: string, body: object): Promise<Response> {
  return post(url, body, { authorization: `Bearer ${sessionToken}` })
}

function post(url: string, body: object, headers: Record<string, string> = {}): Promise<Response> {
  const json = { 'content-type': 'application/json' }
  return fetch(url, {
    method: 'POST',
    headers: { ...json, ...headers },
    body: JSON.stringify(body),
  })
}
