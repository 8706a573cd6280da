import { describe, expect, it } from 'vitest'
import { parseRoute, tokenOfLink } from '../../../client/app/route.ts'

describe('parseRoute', () => {
  it('reads the workshop and the token of a link', () => {
    expect(parseRoute('/w/abc', '#tok-en')).toEqual({
      page: 'workshop',
      workshopId: 'abc',
      token: 'tok-en',
    })
  })

  it('knows a workshop address without its token', () => {
    expect(parseRoute('/w/abc/', '')).toEqual({
      page: 'workshop',
      workshopId: 'abc',
      token: undefined,
    })
  })

  it('knows the page for a projector, with and without a token', () => {
    const page = { page: 'projector', workshopId: 'abc' }
    expect(parseRoute('/w/abc/projector', '#tok')).toEqual({ ...page, token: 'tok' })
    expect(parseRoute('/w/abc/projector', '')).toEqual({ ...page, token: undefined })
  })

  it('knows the page of the strategy, with and without a token', () => {
    const page = { page: 'strategy', workshopId: 'abc' }
    expect(parseRoute('/w/abc/strategy', '#tok')).toEqual({ ...page, token: 'tok' })
    expect(parseRoute('/w/abc/strategy', '')).toEqual({ ...page, token: undefined })
  })

  it('fills the join page in with the code of the fragment', () => {
    expect(parseRoute('/join', '#ABCD-2345')).toEqual({ page: 'join', code: 'ABCD-2345' })
  })

  it('takes a fragment that is no valid encoding as it stands', () => {
    expect(parseRoute('/join', '#100%')).toEqual({ page: 'join', code: '100%' })
  })

  it.each(['/w', '/w/abc/more', '/elsewhere', '/join/abc'])('has no page at %s', (path) => {
    expect(parseRoute(path, '')).toEqual({ page: 'unknown' })
  })
})

describe('tokenOfLink', () => {
  it('finds the token of a link on any server', () => {
    expect(tokenOfLink('https://board.example.org/w/abc#tok')).toBe('tok')
  })

  it('finds none in what is no link to a workshop', () => {
    expect(tokenOfLink('javascript:alert(1)')).toBeUndefined()
    expect(tokenOfLink('https://board.example.org/join#ABCD')).toBeUndefined()
  })
})
