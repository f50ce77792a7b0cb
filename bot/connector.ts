import { CallerIdConstants, CloudAdapter, ConfigurationBotFrameworkAuthentication, type Activity, type InvokeResponse, type TurnContext } from 'botbuilder'
import { mayAnswerTo, type Answers } from '#bot/guard/connector-hosts'
import { onceInTime } from '#bot/once-in-time'

/** What the bot's own token is for. */
const CONNECTOR_SCOPE = 'https://api.botframework.com'

/** Teams has an address for each of its regions, and some for a tenant. */
const MOST_CLIENTS = 20

export interface BotIdentity {
  readonly appId: string
  readonly appPassword: string
  readonly appTenantId: string
}

type Parts = ConstructorParameters<typeof ConfigurationBotFrameworkAuthentication>
type ConnectorFactory = ReturnType<ConfigurationBotFrameworkAuthentication['createConnectorFactory']>
type ConnectorClient = Awaited<ReturnType<ConnectorFactory['create']>>
type ClaimsIdentity = Parameters<ConfigurationBotFrameworkAuthentication['createConnectorFactory']>[0]
type UserTokenClient = Awaited<ReturnType<ConfigurationBotFrameworkAuthentication['createUserTokenClient']>>

/** What goes out by other ways than to Microsoft's login and over this machine's network. */
export interface Outbound {
  readonly credentials?: Parts[1]
  readonly httpClient?: NonNullable<Parts[4]>['httpClient']
}

/**
 * What the SDK asks for its dealings with the Connector. It checks nobody who comes in: the guard has. Going out, there is
 * one client for each address of the Connector and none for any other, so a conversation whose address was tampered with
 * never sees the bot's token.
 */
class ConnectorAuthentication extends ConfigurationBotFrameworkAuthentication {
  readonly #answersTo: Answers
  readonly #clients = new Map<string, Promise<ConnectorClient>>()
  #tokenClient: Promise<UserTokenClient> | undefined

  constructor(identity: BotIdentity | undefined, { credentials, httpClient }: Outbound) {
    const settings = identity ? { MicrosoftAppId: identity.appId, MicrosoftAppPassword: identity.appPassword, MicrosoftAppTenantId: identity.appTenantId, MicrosoftAppType: 'SingleTenant' } : {}
    super(settings, credentials, undefined, undefined, httpClient ? { httpClient } : {})
    this.#answersTo = identity ? 'teams' : 'loopback'
  }

  override authenticateRequest = refuse
  override authenticateStreamingRequest = refuse
  override authenticateChannelRequest = refuse

  override createConnectorFactory(identity: ClaimsIdentity): ConnectorFactory {
    return { create: (serviceUrl, audience) => this.#clientFor(identity, serviceUrl, audience) }
  }

  // Signing people in is not done; the SDK wants its client all the same, at each turn.
  override createUserTokenClient(identity: ClaimsIdentity): Promise<UserTokenClient> {
    if (this.#tokenClient) return this.#tokenClient
    const made = super.createUserTokenClient(identity)
    this.#tokenClient = made
    made.catch(() => (this.#tokenClient = undefined))
    return made
  }

  async #clientFor(identity: ClaimsIdentity, serviceUrl: string, audience?: string): Promise<ConnectorClient> {
    if (!mayAnswerTo(serviceUrl, this.#answersTo)) throw Object.assign(new Error('The address to answer to is not one of Teams. Nothing is sent there.'), { statusCode: 403 })
    const known = this.#clients.get(serviceUrl)
    if (known) return known
    const [oldest] = this.#clients.keys()
    if (oldest !== undefined && this.#clients.size >= MOST_CLIENTS) this.#clients.delete(oldest)
    const made = super.createConnectorFactory(identity).create(serviceUrl, audience).then((client) => onceInTime(client, this.#answersTo))
    this.#clients.set(serviceUrl, made)
    made.catch(() => this.#clients.delete(serviceUrl))
    return made
  }
}

async function refuse(): Promise<never> {
  throw new Error('Only what the guard has let in is taken.')
}

/** The SDK's adapter, for activities that the guard has let in. */
export class ConnectorAdapter extends CloudAdapter {
  readonly #identity: BotIdentity | undefined

  constructor(identity: BotIdentity | undefined, outbound: Outbound) {
    super(new ConnectorAuthentication(identity, outbound))
    this.#identity = identity
  }

  /** Takes a turn; gives what an invoke is answered with. */
  takeIn(activity: Activity, takeTurn: (context: TurnContext) => Promise<void>): Promise<InvokeResponse | undefined> {
    const claimsIdentity = this.createClaimsIdentity(this.#identity?.appId)
    const connectorFactory = this.botFrameworkAuthentication.createConnectorFactory(claimsIdentity)
    const callerId = this.#identity ? { callerId: CallerIdConstants.PublicAzureChannel } : {}
    return this.processActivity({ audience: CONNECTOR_SCOPE, claimsIdentity, connectorFactory, ...callerId }, activity, takeTurn)
  }
}
