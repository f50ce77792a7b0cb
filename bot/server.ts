import { CloudAdapter, ConfigurationBotFrameworkAuthentication, type TurnContext } from 'botbuilder'
import restify from 'restify'
import { LARGEST_BODY_BYTES, refusePacked, refuseStrayActivity, refuseWhileStopping } from '#bot/guard'

/** What the SDK's client does not declare. */
interface Connector {
  readonly client: { readonly pipeline: { removePolicy(policy: { name: string }): unknown } }
}

export interface BotIdentity {
  readonly appId: string
  readonly appPassword: string
  readonly appTenantId: string
}

export interface ServerOptions {
  readonly host: string
  readonly port: number
  /** Left out in the sandbox: then only clients on this machine are answered, without authentication. */
  readonly identity?: BotIdentity
  /** What the bot needs for its work and does not have, by name; empty if it is ready. Anybody may read it. */
  readonly missing: () => Promise<readonly string[]>
  readonly warn: (message: string, details: Record<string, unknown>) => void
  /** True once no more work is taken: whoever comes is told to come again. */
  readonly isStopping: () => boolean
}

export interface BotServer {
  readonly url: string
  stop(): Promise<void>
}

/** The adapter that speaks the Bot Framework protocol, with Teams' tokens checked where the bot has an identity. */
export function botAdapter({ identity, warn }: Pick<ServerOptions, 'identity' | 'warn'>): CloudAdapter {
  const authentication = identity
    ? new ConfigurationBotFrameworkAuthentication({ MicrosoftAppId: identity.appId, MicrosoftAppPassword: identity.appPassword, MicrosoftAppTenantId: identity.appTenantId, MicrosoftAppType: 'SingleTenant' })
    : new ConfigurationBotFrameworkAuthentication({})
  const adapter = new CloudAdapter(authentication)
  // The SDK posts again up to four times by itself, also what may have arrived; we try again where we know what is due.
  adapter.use(async (context, next) => {
    const connector = context.turnState.get<Connector | undefined>(adapter.ConnectorClientKey)
    connector?.client.pipeline.removePolicy({ name: 'defaultRetryPolicy' })
    await next()
  })
  adapter.onTurnError = async (_context, error) => {
    warn('A turn ended in an error.', { error: error.message })
    return Promise.resolve()
  }
  return adapter
}

/** Listens for activities, and for those who ask whether the bot is alive and ready. */
export async function startServer(adapter: CloudAdapter, takeTurn: (context: TurnContext) => Promise<void>, options: ServerOptions): Promise<BotServer> {
  const server = restify.createServer({ name: 'reservation-desk' })
  server.pre(refuseWhileStopping(options.isStopping))
  server.pre(refusePacked)
  const readBody = restify.plugins.bodyParser({ maxBodySize: LARGEST_BODY_BYTES, mapParams: false })
  server.post('/api/messages', readBody, refuseStrayActivity(options.identity ? 'teams' : 'loopback'), async (request, response) => {
    await adapter.process(request, response, takeTurn)
  })
  server.get('/healthz', (_request, response, next) => {
    response.send(200, { status: 'alive' })
    next()
  })
  server.get('/readyz', async (_request, response) => {
    const missing = await options.missing()
    response.send(missing.length === 0 ? 200 : 503, missing.length === 0 ? { status: 'ready' } : { status: 'not ready', reasons: missing.map((name) => `${name} cannot be used; the log says why.`) })
  })
  server.server.requestTimeout = 30_000
  server.server.headersTimeout = 10_000
  await new Promise<void>((resolve, reject) => {
    // restify hands its server's error on, where nobody listens.
    server.on('error', (error: Error) => reject(new Error(`${options.host}:${options.port} cannot be listened on (${error.message}). Is another bot running? PORT chooses another port.`, { cause: error })))
    server.listen(options.port, options.host, resolve)
  })
  const address = server.address()
  return {
    url: `http://${options.host.includes(':') ? `[${options.host}]` : options.host}:${address.port}`,
    stop: () =>
      new Promise((resolve) => {
        server.close(resolve)
        server.server.closeIdleConnections()
      }),
  }
}
