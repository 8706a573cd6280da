import { describe, expect, it } from 'vitest'
import { createBrowserMemory, type SafeStorage } from '../../../client/app/browserMemory.ts'
import {
  type EntryParts,
  enterByCode,
  enterWorkshop,
  readJoinCode,
} from '../../../client/app/join/enterWorkshop.ts'

type Request = Parameters<EntryParts['api']['enter']>[1]

/** Storage that forgets at the end of the test. */
function storage(): SafeStorage {
  const kept = new Map<string, string>()
  return {
    read: (key, schema) => {
      const parsed = schema.safeParse(JSON.parse(kept.get(key) ?? 'null'))
      return parsed.success ? parsed.data : undefined
    },
    write: (key, value) => void kept.set(key, JSON.stringify(value)),
    remove: (key) => void kept.delete(key),
  }
}

/** A browser with one lasting storage; every call of `tab` is a new tab of it. The server knows the token `good`. */
function browser() {
  const lasting = storage()
  const requests: Request[] = []
  let joined = 0
  const enter: EntryParts['api']['enter'] = async (workshopId, request) => {
    requests.push(request)
    const isKnown = 'token' in request ? request.token === 'good' : true
    if (!isKnown) return { ok: false, reason: 'notFound' }
    if (!request.rejoin) joined++
    const value = {
      workshopId: workshopId ?? 'w1',
      participantId: `p${joined}`,
      role: 'participant' as const,
      sessionToken: `s${joined}`,
      title: 'Title',
      functions: [],
    }
    return { ok: true, value }
  }
  const tab = (): EntryParts => ({
    api: { enter },
    memory: createBrowserMemory(lasting, storage()),
    nowMs: () => 1,
  })
  return { requests, tab }
}

describe('enterWorkshop', () => {
  it('is a new person without a name at first', async () => {
    const entered = await enterWorkshop(browser().tab(), 'w1', 'good')
    expect(entered).toMatchObject({ ok: true, value: { participantId: 'p1', named: false } })
  })

  it('is the same named person again when the same browser opens the link once more', async () => {
    const { requests, tab } = browser()
    const first = tab()
    const entered = await enterWorkshop(first, 'w1', 'good')
    if (entered.ok) first.memory.markNamed(entered.value)
    const again = await enterWorkshop(tab(), 'w1', 'good')
    expect(again).toMatchObject({ ok: true, value: { participantId: 'p1', named: true } })
    expect(requests[1]).toMatchObject({ rejoin: 's1' })
  })

  it('needs no token after a reload of the tab', async () => {
    const { requests, tab } = browser()
    const parts = tab()
    await enterWorkshop(parts, 'w1', 'good')
    expect(await enterWorkshop(parts, 'w1', undefined)).toMatchObject({ ok: true })
    expect(requests).toHaveLength(1)
  })

  it('still has the token when the tab is reloaded before the server has answered', async () => {
    const { requests, tab } = browser()
    const parts = tab()
    void enterWorkshop(parts, 'w1', 'good')
    await enterWorkshop(parts, 'w1', undefined)
    expect(requests.map((request) => 'token' in request && request.token)).toEqual(['good', 'good'])
  })

  it('gives the name from the start page along and asks for none', async () => {
    const { requests, tab } = browser()
    const parts = tab()
    parts.memory.keepArrival('w1', { token: 'good', name: 'Ana' })
    const entered = await enterWorkshop(parts, 'w1', 'good')
    expect(requests[0]).toMatchObject({ name: 'Ana' })
    expect(entered).toMatchObject({ ok: true, value: { named: true } })
  })

  it('says that a link is needed where this browser has never been', async () => {
    expect(await enterWorkshop(browser().tab(), 'w1', undefined)).toEqual({
      ok: false,
      reason: 'noLink',
    })
  })

  it('does not try a lost session again', async () => {
    const parts = browser().tab()
    await enterWorkshop(parts, 'w1', 'good')
    parts.memory.forgetEntry('w1')
    expect(await enterWorkshop(parts, 'w1', undefined)).toMatchObject({ reason: 'noLink' })
  })

  it('says so when the link leads nowhere', async () => {
    expect(await enterWorkshop(browser().tab(), 'w1', 'bad')).toMatchObject({
      reason: 'unknownWorkshop',
    })
  })

  it('forgets a link that leads nowhere, so that whoever then comes by code is let in', async () => {
    const { requests, tab } = browser()
    const parts = tab()
    await enterWorkshop(parts, 'w1', 'bad')
    await enterByCode(parts, 'ABCD-2345')
    expect(await enterWorkshop(parts, 'w1', undefined)).toMatchObject({ ok: true })
    expect(requests).toHaveLength(2)
  })
})

describe('enterByCode', () => {
  it('is the same person again with the same code', async () => {
    const { requests, tab } = browser()
    await enterByCode(tab(), 'ABCD-2345')
    await enterByCode(tab(), 'ABCD-2345')
    expect(requests[1]).toMatchObject({ rejoin: 's1' })
  })
})

describe('readJoinCode', () => {
  it.each(['ABCD-2345', 'abcd2345', ' abcd 2345 ', 'ABCD–2345'])('reads %s', (typed) => {
    expect(readJoinCode(typed)).toBe('ABCD-2345')
  })

  it.each(['', 'ABCD', 'ABCD-234', 'ABCD-23456', 'ABCD-2341', 'ÄBCD-2345'])(
    'refuses %j',
    (typed) => {
      expect(readJoinCode(typed)).toBeUndefined()
    },
  )
})
