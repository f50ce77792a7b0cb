import { createServer } from 'node:net'

/** The wanted port of this machine if it is free, or else (and for 0) any free one that is not among the `promised`. */
export async function freePort(wanted: number, promised: readonly number[]): Promise<number> {
  for (let attempt = wanted; ; attempt = 0) {
    const port = await tryPort(attempt)
    if (port !== undefined && !promised.includes(port)) return port
  }
}

/** The port if it is free, undefined if it is not; 0 asks for any. */
function tryPort(port: number): Promise<number | undefined> {
  return new Promise((resolve) => {
    const server = createServer()
    server.once('error', () => resolve(undefined))
    server.listen(port, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(address !== null && typeof address === 'object' ? address.port : undefined))
    })
  })
}
