import { expect, test, vi } from 'vitest'
import { chunk, fetchLater, laterChunk } from '#client/ui'

test('a chunk is fetched once, and again only after it could not be had', async () => {
  const load = vi.fn().mockRejectedValueOnce(new Error('no connection')).mockResolvedValue('code')
  const made = chunk<string>(load)
  await expect(made.fetch()).rejects.toThrow('no connection')
  expect(made.value()).toBeUndefined()
  expect(await Promise.all([made.fetch(), made.fetch()])).toEqual(['code', 'code'])
  expect(made.value()).toBe('code')
  expect(load).toHaveBeenCalledTimes(2)
})

test('what is to come later is fetched, with what it brings; what failed comes when it is asked for again', async () => {
  let isOnline = false
  const brought = vi.fn().mockResolvedValue('brought')
  const lost = laterChunk(async () => {
    if (!isOnline) throw new Error('no connection')
    return 'lost'
  })
  const bringing = laterChunk(async () => {
    laterChunk(brought)
    return 'bringing'
  })
  expect(await fetchLater()).toBe(false)
  expect([lost.value(), bringing.value()]).toEqual([undefined, 'bringing'])
  expect(brought).toHaveBeenCalledOnce()
  isOnline = true
  expect(await fetchLater()).toBe(true)
  expect(lost.value()).toBe('lost')
  expect(brought).toHaveBeenCalledOnce()
})
