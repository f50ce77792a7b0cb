import type { Next, Request, Response } from 'restify'

/** The largest activity that is read, in bytes: a filled-in form with room to spare. */
export const LARGEST_BODY_BYTES = 256 * 1024

// Teams reaches bots from here only. A reply carries the bot's token, so it goes to no other place.
const CONNECTOR_HOSTS = ['smba.trafficmanager.net']
const LOOPBACK = ['127.0.0.1', 'localhost', '[::1]']

/** Refuses everything but the question whether the bot is alive, once it takes no more work: what is not taken must not be acknowledged. */
export function refuseWhileStopping(isStopping: () => boolean) {
  return (request: Request, response: Response, next: Next): void => {
    if (!isStopping() || request.path() === '/healthz') return next()
    response.send(503, { status: 'stopping' }, { 'retry-after': '10' })
    next(false)
  }
}

/** Refuses, before anything is read, a body that is packed or too large (a small packed body can inflate without end). */
export function refusePacked(request: Request, response: Response, next: Next): void {
  const encoding = request.headers['content-encoding']
  if (encoding && encoding.toLowerCase() !== 'identity') return end(response, next, 415)
  if (Number(request.headers['content-length'] ?? 0) > LARGEST_BODY_BYTES) return end(response, next, 413)
  next()
}

/** Refuses what is no activity, or wants its answers sent elsewhere than to Teams (`trusted`) or a client on this machine (`loopback`). */
export function refuseStrayActivity(answersTo: 'teams' | 'loopback') {
  return (request: Request, response: Response, next: Next): void => {
    const body: unknown = request.body
    if (typeof body !== 'object' || body === null || Array.isArray(body)) return end(response, next, 400)
    const { type, serviceUrl } = body as Record<string, unknown>
    if (typeof type !== 'string' || type === '' || typeof serviceUrl !== 'string') return end(response, next, 400)
    return mayAnswerTo(serviceUrl, answersTo) ? next() : end(response, next, 403)
  }
}

/** True for an address that the bot may send to. */
export function mayAnswerTo(serviceUrl: string, answersTo: 'teams' | 'loopback'): boolean {
  if (!URL.canParse(serviceUrl)) return false
  const { protocol, hostname, port, username, password } = new URL(serviceUrl)
  if (username !== '' || password !== '') return false
  if (answersTo === 'loopback') return ['http:', 'https:'].includes(protocol) && LOOPBACK.includes(hostname)
  return protocol === 'https:' && port === '' && CONNECTOR_HOSTS.includes(hostname)
}

function end(response: Response, next: Next, status: number): void {
  response.send(status)
  next(false)
}
