import { expect, test } from 'vitest'
import { closeCodes } from '#shared/protocol'
import { startServer } from '../../helpers/startServer.ts'
import { roads, takeBack } from '../../helpers/takeBack.ts'

test.each(roads)(
  'P16 A50 A54 %s taken back: every open socket closes, and nothing of theirs works from the answer on',
  async (road) => {
    const server = await startServer({ trustedProxies: ['127.0.0.1'] })
    const { port } = new URL(server.url)
    const { sockets, tries } = await takeBack(`http://127.0.0.1:${port}`, road, '10.0.0.1')
    expect(sockets.map(({ code }) => code)).toEqual(Array(3).fill(closeCodes.forbidden))
    const refused = { 'POST enter': 404 } as Record<string, number>
    for (const { what, status } of tries)
      expect([what, status]).toEqual([what, refused[what] ?? 401])
    expect(tries).toHaveLength(road === 'removed person' ? 7 : 8)
  },
)
