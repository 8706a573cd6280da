import { existsSync, readFileSync } from 'node:fs'
import { join, sep } from 'node:path'
import { constants } from 'node:zlib'
import compress from '@fastify/compress'
import serveStatic from '@fastify/static'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { workshopPreloads } from './pagePreloads.ts'

/** Addresses of pages; all are one document, in which client/app decides what to show. */
const pagePaths = ['/', '/join', '/strategy', '/strategy/*']
const workshopPaths = ['/w/:id', '/w/:id/*']

/** One word that is no page and no file: a person who opens it reads that there is no page here, a program gets a problem. */
const mistypedPath = '/:page(^[^.]+$)'

/**
 * Serves the built client: hashed assets for ever, the page itself always fresh. Does nothing where the client
 * was not built, as in `npm run dev`, where Vite serves it. Register it as a plugin: its compression is for
 * these files only, never for answers that hold secrets.
 */
export async function addPages(
  scope: FastifyInstance,
  { clientDir }: { readonly clientDir: string },
): Promise<void> {
  const page = join(clientDir, 'index.html')
  if (!existsSync(page)) return
  const html = readFileSync(page, 'utf8')
  await scope.register(compress, {
    threshold: 1024,
    // The default quality of 11 takes a second for what 5 does in milliseconds, at a tenth more bytes.
    brotliOptions: { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } },
  })
  await serveFiles(scope, clientDir)
  const ofWorkshop = html.replace('</head>', `${workshopPreloads(clientDir)}</head>`)
  const pages = [
    ...pagePaths.map((path) => [path, html] as const),
    ...workshopPaths.map((path) => [path, ofWorkshop] as const),
  ]
  for (const [path, document] of pages) {
    scope.get(
      path,
      { schema: { hide: true }, helmet: { enableCSPNonces: true } },
      async (_request, reply) => sendPage(reply, document),
    )
  }
  scope.get(
    mistypedPath,
    { schema: { hide: true }, helmet: { enableCSPNonces: true } },
    async (request, reply) =>
      request.headers.accept?.includes('text/html')
        ? sendPage(reply.code(404), html)
        : reply.callNotFound(),
  )
}

async function serveFiles(scope: FastifyInstance, clientDir: string): Promise<void> {
  const assets = join(clientDir, 'assets') + sep
  await scope.register(serveStatic, {
    root: clientDir,
    index: false,
    dotfiles: 'ignore',
    cacheControl: false,
    // The page goes out through sendPage only, with its nonce.
    allowedPath: (path) => path !== '/index.html',
    setHeaders: (response, path) => {
      const keep = path.startsWith(assets) ? 'public, max-age=31536000, immutable' : 'no-cache'
      response.setHeader('Cache-Control', keep)
    },
  })
}

/** React Aria puts one style element into the page and reads the nonce that permits it from this meta element. */
function sendPage(reply: FastifyReply, html: string): FastifyReply {
  const nonce = `<meta property="csp-nonce" content="${reply.cspNonce.style}" />`
  reply.header('Cache-Control', 'no-cache')
  return reply.type('text/html; charset=utf-8').send(html.replace('<head>', `<head>${nonce}`))
}
