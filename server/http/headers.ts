import helmet from '@fastify/helmet'
import type { FastifyInstance } from 'fastify'

/**
 * What browsers may do with our answers. Nothing inline and nothing from elsewhere; the one exception is a nonce
 * for the style element of React Aria (see pages.ts). Style attributes set through the CSSOM need no permission.
 */
export async function addHeaders(
  app: FastifyInstance,
  { publicUrl }: { readonly publicUrl: string | undefined },
): Promise<void> {
  const isHttps = publicUrl?.startsWith('https:') ?? false
  await app.register(helmet, {
    contentSecurityPolicy: { useDefaults: false, directives: directives(publicUrl) },
    referrerPolicy: { policy: 'no-referrer' },
    xFrameOptions: { action: 'deny' },
    strictTransportSecurity: isHttps && { maxAge: 31_536_000 },
    // Over plain http (a laptop in a meeting room) browsers only complain about these two.
    crossOriginOpenerPolicy: isHttps && { policy: 'same-origin' },
    originAgentCluster: isHttps,
  })
  app.addHook('onRequest', async (request, reply) => {
    reply.header('X-Robots-Tag', 'noindex, nofollow')
    if (request.url.startsWith('/api/')) reply.header('Cache-Control', 'no-store')
  })
}

function directives(publicUrl: string | undefined): Record<string, string[]> {
  // 'self' covers the sync socket in today's browsers; older Safari wants it named.
  const socket = publicUrl === undefined ? [] : [publicUrl.replace(/^http/, 'ws')]
  return {
    'default-src': ["'self'"],
    'script-src': ["'self'"],
    'script-src-attr': ["'none'"],
    'style-src': ["'self'"],
    'img-src': ["'self'", 'data:', 'blob:'],
    'font-src': ["'self'", 'data:'],
    'connect-src': ["'self'", ...socket],
    'worker-src': ["'self'"],
    'object-src': ["'none'"],
    'base-uri': ["'none'"],
    'form-action': ["'self'"],
    'frame-ancestors': ["'none'"],
  }
}
