/**
 * Loaded first into every program that the demo starts.
 * It ends the program when the demo is gone, however that came about, so that nothing is left behind;
 * and it keeps ports that are opened without naming an address (Agents Playground's) on this machine.
 */
import { Server } from 'node:net'

process.once('disconnect', () => process.exit())
process.channel?.unref() // listening for that is no reason to stay alive

type Listen = (...options: unknown[]) => Server
const listen = Server.prototype.listen as Listen

Server.prototype.listen = function (this: Server, ...options: unknown[]): Server {
  const [port, host, ...rest] = options
  const anywhere = typeof port === 'number' && typeof host !== 'string'
  return anywhere ? listen.call(this, port, '127.0.0.1', host, ...rest) : listen.apply(this, options)
}
