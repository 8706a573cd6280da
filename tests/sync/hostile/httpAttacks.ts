import { type Attack, atOnce, hungUp, openTcp, sendHttp, type Target } from './attacker.ts'

const megabyte = 1024 * 1024

function request(
  name: string,
  ends: readonly number[],
  send: (target: Target) => Promise<number>,
): Attack {
  return { name, ends: [...ends, 429], run: async (target) => [await send(target)] }
}

/** Over HTTP, with a session and without. */
export const httpAttacks: readonly Attack[] = [
  request('JSON of 10 MB', [413, 0], (target) =>
    sendHttp(target, '/api/workshops', {
      body: JSON.stringify({ title: 'x'.repeat(10 * megabyte) }),
    }),
  ),
  request('JSON nested 10,000 deep', [400], (target) =>
    sendHttp(target, '/api/workshops', { body: '['.repeat(10_000) + ']'.repeat(10_000) }),
  ),
  request('a board file nested 4,000,000 deep', [400], (target) =>
    sendHttp(target, '/api/workshops/import', { body: '['.repeat(4 * megabyte) }),
  ),
  request('a path out of the folder', [404], (target) =>
    sendHttp(target, '/assets/..%2f..%2f..%2fetc/passwd'),
  ),
  request('an id of 10 KB', [404, 431], (target) =>
    sendHttp(target, `/api/workshops/${'x'.repeat(10_000)}`),
  ),
  request('a participant sends a command of facilitators', [403], async (target) =>
    sendHttp(target, `/api/workshops/${target.workshopId}/commands`, {
      session: await target.enter(),
      body: JSON.stringify({ type: 'setLocked', locked: true }),
    }),
  ),
  {
    name: '20 forged board files of 7 MB at once',
    isHeavy: true,
    ends: [422, 429, 503, 0],
    run: (target) =>
      atOnce(20, () => sendHttp(target, '/api/workshops/import', { body: forgedFile })),
  },
  {
    name: '5 board files of 30 MB at once, all of it one picture that is none',
    isHeavy: true,
    ends: [201, 429, 503, 0],
    run: (target) =>
      atOnce(5, () => sendHttp(target, '/api/workshops/import', { body: forgedPicture })),
  },
  {
    name: '200 board files of 8 MB whose last byte never comes',
    isHeavy: true,
    ends: [0, 429, 503],
    run: (target) => atOnce(200, () => leaveOpen(target)),
  },
  {
    name: '100 exports at once',
    isHeavy: true,
    ends: [200, 429, 503],
    run: async (target) => {
      const session = await target.enter()
      const path = `/api/workshops/${target.workshopId}/export?format=pdf`
      return atOnce(100, () => sendHttp(target, path, { session }))
    },
  },
  {
    name: '100 exports as JSON at once',
    isHeavy: true,
    ends: [200, 429, 503],
    run: async (target) => {
      const session = await target.enter()
      const path = `/api/workshops/${target.workshopId}/export?format=json`
      return atOnce(100, () => sendHttp(target, path, { session }))
    },
  },
]

const forgedFile = JSON.stringify({
  format: 'accord-board',
  items: Array.from({ length: 60_000 }, (_, n) => ({
    id: n,
    kind: 'note',
    x: 'no',
    text: 'x'.repeat(60),
  })),
})

const asset = 'a'.repeat(32)
const forgedPicture = JSON.stringify({
  format: 'accord-board',
  version: 1,
  items: [{ kind: 'image', x: 0, y: 0, asset }],
  assets: { [asset]: { type: 'image/png', data: 'A'.repeat(30 * megabyte) } },
})

/** Holds what the server reads of an unfinished body, until it is cut or three seconds. */
async function leaveOpen(target: Target): Promise<number> {
  const socket = openTcp(target)
  socket.write(
    [
      'POST /api/workshops/import HTTP/1.1',
      `Host: ${new URL(target.url).host}`,
      'Content-Type: application/json',
      `Content-Length: ${8 * megabyte}`,
      '',
      '',
    ].join('\r\n'),
  )
  let status = 0
  socket.once('data', (answer: Buffer) => {
    status = Number(answer.toString('latin1', 9, 12))
    socket.destroy()
  })
  for (let sent = 0; sent < 7; sent += 1) socket.write(`"${'x'.repeat(megabyte - 2)}"`)
  const giveUp = setTimeout(() => socket.destroy(), 3000)
  await hungUp(socket)
  clearTimeout(giveUp)
  return status
}
