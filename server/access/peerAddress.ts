import type { IncomingMessage } from 'node:http'
import { BlockList, isIP } from 'node:net'

/**
 * Whom a request truly comes from: the peer of the socket, or, behind a proxy that is believed, the nearest address
 * in X-Forwarded-For that is none of them (A21). Counted as `addressGroup`.
 * @param trustedProxies addresses and networks (CIDR)
 */
export function createPeerAddress(
  trustedProxies: readonly string[],
): (request: Pick<IncomingMessage, 'headers' | 'socket'>) => string {
  const trusted = new BlockList()
  for (const network of trustedProxies) {
    const [address = '', bits] = network.split('/')
    const family = isIP(address) === 6 ? 'ipv6' : 'ipv4'
    trusted.addSubnet(
      address,
      bits === undefined ? (family === 'ipv6' ? 128 : 32) : Number(bits),
      family,
    )
  }
  const isTrusted = (address: string) => {
    const family = isIP(address)
    return family !== 0 && trusted.check(address, family === 6 ? 'ipv6' : 'ipv4')
  }
  return ({ headers, socket }) => {
    const forwarded = [headers['x-forwarded-for'] ?? []].flat().join(',').split(',')
    const hops = [...forwarded.map((hop) => hop.trim()).filter(Boolean), socket.remoteAddress ?? '']
    return addressGroup(nearestStranger(hops.map(withoutMapping), isTrusted))
  }
}

/**
 * Addresses that count as one peer: an IPv4 address, also when it is written as IPv6 (`::ffff:1.2.3.4`), and the
 * /64 network of an IPv6 address, because a household or a server has all of it.
 */
export function addressGroup(address: string): string {
  const plain = withoutMapping(address)
  return isIP(plain) === 6 ? `${expand(plain).slice(0, 4).join(':')}::/64` : plain
}

/** From the socket outwards, as long as the hop before is believed. */
function nearestStranger(hops: readonly string[], isTrusted: (address: string) => boolean): string {
  for (let index = hops.length - 1; index > 0; index -= 1) {
    const hop = hops[index] ?? ''
    if (!isTrusted(hop)) return hop
  }
  return hops[0] ?? ''
}

function withoutMapping(address: string): string {
  return /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1] ?? address
}

/** The eight groups of an IPv6 address, without leading zeros. */
function expand(address: string): string[] {
  const [plain = ''] = address.split('%')
  const [before = '', after] = plain.split('::')
  const head = before.split(':').filter(Boolean)
  const tail = (after ?? '').split(':').filter(Boolean)
  const missing = Array<string>(Math.max(0, 8 - head.length - tail.length)).fill('0')
  return [...head, ...missing, ...tail].map((group) => group.replace(/^0+(?=.)/, '').toLowerCase())
}
