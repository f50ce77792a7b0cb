import type { IncomingMessage } from 'node:http'
import { isIP } from 'node:net'

/**
 * The address that a request comes from: that of the socket, or with trusted proxies in front the entry of
 * `X-Forwarded-For` that the outermost of them wrote, so many from the right (whatever stands left of it may be made up).
 * Proxies of Azure add a port, which is left out. IPv6 is cut to its network of 64 bits, which is one customer's.
 */
export function clientAddress(request: IncomingMessage, trustedProxies: number): string {
  const forwarded = [request.headers['x-forwarded-for'] ?? []].flat().join(',').split(',')
  const entry = trustedProxies > 0 ? addressOf(forwarded.at(-trustedProxies)?.trim() ?? '') : undefined
  const address = entry ?? request.socket.remoteAddress ?? ''
  return isIP(address) === 6 ? networkOf(address) : address
}

function addressOf(entry: string): string | undefined {
  const bare = /^\[([^\]]+)\](?::\d+)?$/.exec(entry)?.[1] ?? (/^[\d.]+:\d+$/.test(entry) ? entry.split(':')[0] : entry)
  return bare !== undefined && isIP(bare) !== 0 ? bare : undefined
}

function networkOf(address: string): string {
  const mapped = /^::ffff:([\d.]+)$/i.exec(address)?.[1]
  if (mapped) return mapped
  // The parser of addresses writes each in one way, with its groups of zeros cut to "::".
  const [head = '', tail] = new URL(`http://[${address.split('%')[0]}]`).hostname.slice(1, -1).split('::')
  const groups = head.split(':').filter((group) => group !== '')
  const after = (tail ?? '').split(':').filter((group) => group !== '')
  const zeros = tail === undefined ? [] : Array.from({ length: 8 - groups.length - after.length }, () => '0')
  return [...groups, ...zeros, ...after].slice(0, 4).join(':')
}
