import type { Next, Request, Response } from 'restify'

/** Refuses everything but the question whether the bot is alive, once it takes no more work: what is not taken must not be acknowledged. */
export function refuseWhileStopping(isStopping: () => boolean) {
  return (request: Request, response: Response, next: Next): void => {
    if (!isStopping() || request.path() === '/healthz') return next()
    response.send(503, { status: 'stopping' }, { 'retry-after': '10' })
    next(false)
  }
}
