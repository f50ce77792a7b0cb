import type { Server } from 'node:http'
import type { Socket } from 'node:net'
import type { RefusalCode } from '#bot/guard/refused'

// Slow clients hold a connection for so long, and no more of them than this.
export const TIMES = { headersTimeout: 10_000, requestTimeout: 30_000, keepAliveTimeout: 65_000, connectionsCheckingInterval: 2_000 }
const COUNTS = { maxConnections: 3_000, maxRequestsPerSocket: 1_000 }
/** As many as one address may hold, so that one client cannot hold them all. */
export const MOST_PER_ADDRESS = 500

/**
 * Bounds how many connections there are, and for how long; `refused` is told of each that is cut off. `isShared`: they are shared among
 * addresses. Behind a proxy they are all the proxy's, and without an identity all this machine's.
 */
export function boundConnections(server: Server, { times, isShared, refused }: { readonly times: typeof TIMES; readonly isShared: boolean; readonly refused: (code: RefusalCode, cause?: unknown) => void }): void {
  // restify makes its server without options; Node takes these from the server when it begins to listen.
  Object.assign(server, times, COUNTS)
  // restify listens for upgrades and then leaves the socket open; unheard, they are ordinary requests.
  server.removeAllListeners('upgrade')
  server.on('drop', () => refused('connection-limit'))
  server.on('clientError', (error: Error & { code?: string }, socket: Socket) => {
    refused('bad-http', error)
    const status = error.code === 'HPE_HEADER_OVERFLOW' ? '431 Request Header Fields Too Large' : error.code === 'ERR_HTTP_REQUEST_TIMEOUT' ? '408 Request Timeout' : '400 Bad Request'
    if (socket.writable) socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`)
    else socket.destroy()
  })
  if (isShared) shareAmongAddresses(server, refused)
}

function shareAmongAddresses(server: Server, refused: (code: RefusalCode) => void): void {
  const held = new Map<string, number>()
  server.on('connection', (socket: Socket) => {
    const address = socket.remoteAddress ?? ''
    const count = (held.get(address) ?? 0) + 1
    held.set(address, count)
    socket.once('close', () => {
      const left = (held.get(address) ?? 1) - 1
      if (left > 0) held.set(address, left)
      else held.delete(address)
    })
    if (count <= MOST_PER_ADDRESS) return
    refused('connection-limit')
    socket.destroy()
  })
}
