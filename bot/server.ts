import type { TurnContext } from 'botbuilder'
import restify, { type Next, type Request, type Response } from 'restify'
import { ConnectorAdapter, type BotIdentity, type Outbound } from '#bot/connector'
import { boundConnections, TIMES } from '#bot/guard/bound-connections'
import { guardForLoopback, guardForTeams, teamsRules, type Guard } from '#bot/guard/guard'
import { Refused, type RefusalCode } from '#bot/guard/refused'
import { CONNECTOR_METADATA, signingKeys, type SigningKeys } from '#bot/guard/signing-keys'
import { refuseWhileStopping } from '#bot/guard/refuse-while-stopping'

export type { BotIdentity } from '#bot/connector'

export interface ServerOptions {
  readonly host: string
  readonly port: number
  /** Left out in the sandbox: then only clients on this machine are answered, without authentication. */
  readonly identity?: BotIdentity
  /** How many trusted proxies stand in front of the bot; none where left out. */
  readonly trustedProxies?: number
  /** What the bot needs for its work and does not have, by name; empty if it is ready. Anybody may read it. */
  readonly missing: () => Promise<readonly string[]>
  readonly warn: (message: string, details: Record<string, unknown>) => void
  /** True once no more work is taken: whoever comes is told to come again. */
  readonly isStopping: () => boolean
  /** Is told why each refused request was; the one who asked is not. */
  readonly refused?: (code: RefusalCode, cause?: unknown) => void
  /** Another guard than the one that `identity` calls for. */
  readonly guard?: Guard
  /** How long slow clients are borne with, in milliseconds. */
  readonly times?: typeof TIMES
}

export interface BotServer {
  readonly url: string
  stop(): Promise<void>
}

/** The adapter that speaks the Bot Framework protocol. `outbound`: other ways out than the network's. */
export function botAdapter({ identity, warn }: Pick<ServerOptions, 'identity' | 'warn'>, outbound: Outbound = {}): ConnectorAdapter {
  const adapter = new ConnectorAdapter(identity, outbound)
  adapter.onTurnError = async (_context, error) => warn('A turn ended in an error.', { error: error.message })
  return adapter
}

/** Listens for activities, and for those who ask whether the bot is alive and ready. */
export async function startServer(adapter: ConnectorAdapter, takeTurn: (context: TurnContext) => Promise<void>, options: ServerOptions): Promise<BotServer> {
  const { host, port, identity, trustedProxies = 0, warn, refused = () => undefined, times = TIMES } = options
  const keys = identity && !options.guard ? signingKeys({ metadataUrl: CONNECTOR_METADATA, now: Date.now, warn }) : undefined
  const guard = options.guard ?? guardOf(options, keys)
  const server = restify.createServer({ name: '', noWriteContinue: true })
  server.pre(closeStrangers)
  server.pre(refuseWhileStopping(options.isStopping))
  server.post('/api/messages', async (request, response) => {
    const answer = await adapter.takeIn(await guard(request, response), takeTurn)
    response.send(answer?.status ?? 200, answer?.body)
  })
  server.get('/healthz', (_request, response, next) => {
    response.send(200, { status: 'alive' })
    next()
  })
  server.get('/readyz', async (_request, response) => {
    const lacks = [...(await options.missing()), ...(await missingKeys(keys))]
    response.send(lacks.length === 0 ? 200 : 503, lacks.length === 0 ? { status: 'ready' } : { status: 'not ready', reasons: lacks.map((name) => `${name} cannot be used; the log says why.`) })
  })
  // Whoever is refused learns nothing but that: neither why, nor what went wrong in here.
  server.on('restifyError', (_request: unknown, response: Response, error: unknown, next: () => void) => {
    const status = statusOf(error)
    if (error instanceof Refused) refused(error.code, error.cause)
    else if (status >= 500) warn('A request ended in an error.', { error: error instanceof Error ? error.message : String(error) })
    response.setHeader('connection', 'close')
    response.setHeader('content-length', 0)
    response.send(status)
    next()
  })
  boundConnections(server.server, { times, isShared: identity !== undefined && trustedProxies === 0, refused })
  void keys?.fetch()
  await new Promise<void>((resolve, reject) => {
    // restify hands its server's error on, where nobody listens.
    server.on('error', (error: Error) => reject(new Error(`${host}:${port} cannot be listened on (${error.message}). Is another bot running? PORT chooses another port.`, { cause: error })))
    server.listen(port, host, resolve)
  })
  const address = server.address()
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${address.port}`,
    stop: () =>
      new Promise((resolve) => {
        // A connection that is answered just now would be kept for the next request.
        const closing = setInterval(() => server.server.closeIdleConnections(), 50)
        server.close(() => {
          clearInterval(closing)
          resolve()
        })
      }),
  }
}

function guardOf({ identity, trustedProxies = 0 }: ServerOptions, keys: SigningKeys | undefined): Guard {
  return identity && keys ? guardForTeams({ ...teamsRules(identity, keys, Date.now), trustedProxies }) : guardForLoopback()
}

// Only what the guard has let in keeps its connection: an idle one costs whoever opens it nothing.
function closeStrangers(request: Request, response: Response, next: Next): void {
  if (request.path() !== '/api/messages') response.setHeader('connection', 'close')
  next()
}

async function missingKeys(keys: SigningKeys | undefined): Promise<string[]> {
  if (!keys || keys.areThere()) return []
  await keys.fetch()
  return keys.areThere() ? [] : ['Teams’ signing keys']
}

function statusOf(error: unknown): number {
  const status = typeof error === 'object' && error !== null && 'statusCode' in error ? error.statusCode : undefined
  return error instanceof Refused || (typeof status === 'number' && status >= 400 && status < 500) ? Number(status) : 500
}
