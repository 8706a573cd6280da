import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { buildHttp } from '../helpers/buildHttp.ts'
import { makeFolder } from '../helpers/makeFolder.ts'

async function buildWithClient() {
  const clientDir = makeFolder()
  await mkdir(join(clientDir, 'assets'))
  await writeFile(join(clientDir, 'index.html'), '<!doctype html><html><head></head></html>')
  await writeFile(join(clientDir, 'assets', 'main-abc123.js'), `"${'x'.repeat(5000)}"`)
  await writeFile(join(clientDir, '.secret'), 'no')
  return buildHttp({ clientDir })
}

test('every answer forbids framing, inline code, referrers and indexing', async () => {
  const http = await buildWithClient()
  for (const url of ['/', '/livez', '/nothing', '/api/nothing', '/assets/main-abc123.js']) {
    const { headers } = await http.app.inject({ url })
    const policy = String(headers['content-security-policy'])
    expect(policy).toContain("default-src 'self'")
    expect(policy).toContain("frame-ancestors 'none'")
    expect(policy).toContain('wss://accord.example.org')
    expect(policy).not.toMatch(/unsafe|\*/)
    expect(headers['referrer-policy']).toBe('no-referrer')
    expect(headers['x-robots-tag']).toContain('noindex')
    expect(headers['x-content-type-options']).toBe('nosniff')
    expect(headers['set-cookie']).toBeUndefined()
    expect(headers['access-control-allow-origin']).toBeUndefined()
  }
})

test.each(['/', '/join', '/w/abc', '/strategy', '/strategy/abc'])('%s is the page', async (url) => {
  const http = await buildWithClient()
  const response = await http.app.inject({ url })
  expect(response.headers['content-type']).toBe('text/html; charset=utf-8')
  expect(response.headers['cache-control']).toBe('no-cache')
  const nonce = /<meta property="csp-nonce" content="(\w+)"/.exec(response.body)?.[1]
  expect(response.headers['content-security-policy']).toContain(`style-src 'self' 'nonce-${nonce}'`)
})

test('the page of a workshop names all its code, once, so that it is fetched at once; other pages do not', async () => {
  const clientDir = makeFolder()
  await mkdir(join(clientDir, '.vite'))
  await writeFile(join(clientDir, 'index.html'), '<!doctype html><html><head></head></html>')
  const manifest = {
    'app/join/WorkshopPage.tsx': { file: 'assets/w.js', imports: ['_shared.js'] },
    'app/board/BoardPage.tsx': { file: 'assets/b.js', imports: ['_shared.js', '_board.js'] },
    '_shared.js': { file: 'assets/s.js' },
    '_board.js': { file: 'assets/d.js', imports: ['_shared.js'] },
    'app/home/HomePage.tsx': { file: 'assets/h.js' },
  }
  await writeFile(join(clientDir, '.vite', 'manifest.json'), JSON.stringify(manifest))
  const { app } = await buildHttp({ clientDir })
  const named = async (url: string) => {
    const { body } = await app.inject({ url })
    return [...body.matchAll(/rel="modulepreload" crossorigin href="([^"]+)"/g)].map(([, to]) => to)
  }
  const all = ['/assets/b.js', '/assets/d.js', '/assets/s.js', '/assets/w.js']
  expect((await named('/w/abc')).sort()).toEqual(all)
  expect(await named('/')).toEqual([])
  expect((await app.inject({ url: '/.vite/manifest.json' })).statusCode).toBe(404)
})

test('hashed assets are kept for ever and compressed, answers of the API never are', async () => {
  const http = await buildWithClient()
  const asset = await http.app.inject({
    url: '/assets/main-abc123.js',
    headers: { 'accept-encoding': 'br' },
  })
  expect(asset.headers['cache-control']).toBe('public, max-age=31536000, immutable')
  expect(asset.headers['content-encoding']).toBe('br')
  const workshop = await http.createWorkshop()
  const state = await http.as(await http.enter(workshop, 'viewer'), {
    url: `/api/workshops/${workshop.workshopId}`,
    headers: { 'accept-encoding': 'br' },
  })
  expect(state.headers['content-encoding']).toBeUndefined()
  expect(state.headers['cache-control']).toBe('no-store')
})

test.each(['/index.html', '/.secret', '/assets/../.secret', '/assets/none.js', '/assets/'])(
  '%s is not served',
  async (url) => {
    const response = await (await buildWithClient()).app.inject({ url })
    expect(response.statusCode).toBe(404)
    expect(response.json().type).toBe('accord:not-found')
  },
)

test('without a built client there are no pages, and the API works', async () => {
  const http = await buildHttp()
  expect((await http.app.inject({ url: '/' })).statusCode).toBe(404)
  expect((await http.createWorkshop()).workshopId).toBeDefined()
})
