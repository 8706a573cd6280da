import { describe, expect, it } from 'vitest'
import { clamp, createId, refuse, succeed } from '#shared/basics'

describe('clamp', () => {
  it.each([
    [5, 5],
    [-1, 0],
    [11, 10],
    [Number.NaN, 0],
    [Infinity, 10],
    [-Infinity, 0],
  ])('%d within 0 and 10 is %d', (value, kept) => {
    expect(clamp(value, 0, 10)).toBe(kept)
  })
})

describe('createId', () => {
  it('makes ids that fit a URL and do not repeat', () => {
    const ids = Array.from({ length: 1000 }, createId)
    expect(new Set(ids).size).toBe(1000)
    for (const id of ids) expect(id).toMatch(/^[\w-]{16}$/)
  })
})

describe('a result', () => {
  it('is a value or a reason, with a detail only where there is one', () => {
    expect(succeed(3)).toEqual({ ok: true, value: 3 })
    expect(Object.keys(refuse('late'))).toEqual(['ok', 'reason'])
    expect(refuse('late', 'by 3 min')).toEqual({ ok: false, reason: 'late', detail: 'by 3 min' })
  })
})
