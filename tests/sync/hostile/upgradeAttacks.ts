import {
  type Attack,
  atOnce,
  hungUp,
  openSocket,
  openTcp,
  protocolsOf,
  sendHttp,
  type Target,
  type UpgradeOptions,
} from './attacker.ts'

const nobody = { workshopId: 'w', participantId: 'p', sessionToken: 'A'.repeat(22) }

function upgrade(
  name: string,
  end: number,
  choose: (target: Target) => UpgradeOptions | Promise<UpgradeOptions>,
): Attack {
  return {
    name,
    // Who tries again and again is told to slow down, whatever is wrong.
    ends: [end, 429],
    run: async (target) => {
      const { socket, ended, opened } = openSocket(target, nobody, await choose(target))
      if (await opened) socket.terminate()
      return [await ended]
    },
  }
}

const letters = 'ABCDEFGHJKLMNPQRSTUVWXYZ'

const good = async (target: Target) => protocolsOf(await target.enter())

/** Before there is a websocket. */
export const upgradeAttacks: readonly Attack[] = [
  upgrade('upgrade without an origin', 403, async (target) => ({
    origin: undefined,
    protocols: await good(target),
  })),
  upgrade('upgrade of another origin', 403, async (target) => ({
    origin: 'https://evil.example',
    protocols: await good(target),
  })),
  upgrade('upgrade of origin null', 403, async (target) => ({
    origin: 'null',
    protocols: await good(target),
  })),
  upgrade('upgrade of a look-alike origin', 403, async (target) => ({
    origin: `${target.url}.evil.example`.replace(/:\d+/, ''),
    protocols: await good(target),
  })),
  upgrade('upgrade without a token', 401, () => ({ protocols: ['accord.v1'] })),
  upgrade('upgrade with an unknown token', 401, () => ({})),
  upgrade('upgrade with an expired token', 401, ({ removed }) => ({
    protocols: protocolsOf(removed),
  })),
  upgrade('upgrade with a foreign token', 403, ({ foreign }) => ({
    protocols: protocolsOf(foreign),
  })),
  upgrade('token in the query', 400, async (target) => ({
    query: `?token=${(await target.enter()).sessionToken}`,
    protocols: await good(target),
  })),
  {
    name: '1,000 connections of one address',
    isHeavy: true,
    ends: [401, 429],
    run: (target) =>
      atOnce(1000, async () => {
        const { ended } = openSocket(target, nobody)
        return ended
      }),
  },
  {
    name: 'more sockets than a person has tabs',
    isHeavy: true,
    ends: [1005, 429],
    run: async (target) => {
      const session = await target.enter()
      const sockets = await atOnce(80, async () => {
        const socket = openSocket(target, session)
        await socket.opened
        return socket
      })
      for (const { socket } of sockets) if (socket.readyState === socket.OPEN) socket.close()
      return Promise.all(sockets.map(({ ended }) => ended))
    },
  },
  {
    name: '200 connections that say nothing',
    isHeavy: true,
    ends: [0],
    run: (target) => atOnce(200, () => hungUp(openTcp(target))),
  },
  {
    name: '200 heads that never end',
    isHeavy: true,
    ends: [0],
    run: (target) =>
      atOnce(200, () => {
        const socket = openTcp(target)
        socket.write('GET /livez HTTP/1.1\r\nHost: ')
        return hungUp(socket)
      }),
  },
  {
    name: 'join codes guessed behind a forged X-Forwarded-For',
    isHeavy: true,
    ends: [404, 429],
    run: (target) =>
      atOnce(40, (n) =>
        sendHttp(target, '/api/enter', {
          body: JSON.stringify({
            joinCode: `ABCD-EF${letters[n % 24]}${letters[Math.floor(n / 24)]}`,
          }),
          headers: { 'x-forwarded-for': `10.0.0.${n}` },
        }),
      ),
  },
]
