import type { CloudAdapter } from 'botbuilder'
import { NO_LIMITS, Pace, TEAMS_LIMITS } from '#bot/pace'
import type { Conversation } from '#bot/caller'
import type { Memory, ShownCard } from '#bot/memory'
import type { Office } from '#bot/office'
import { reachTeams } from '#bot/teams'
import { teamsMessenger } from '#bot/teams-messenger'
import { emptyLedger, type Ledger } from '#domain/ledger'
import type { Role } from '#domain/person'
import type { Messenger } from '#ports/messenger'
import { NO_TELEMETRY } from '#ports/telemetry'
import { digest } from '#src/wiring/digest'
import type { Desk } from '#usecases/desk'
import { Pauses } from '#usecases/pauses'
import { LedgersInMemory } from '#test/hardening/simulator/ledgers-in-memory'
import { Life, type Gate } from '#test/hardening/simulator/life'
import { drawOnce } from '#test/hardening/telling/draw-once'
import { DocumentsInMemory } from '#test/hardening/telling/documents-in-memory'
import { TeamsModel } from '#test/hardening/telling/teams-model'
import { VirtualTime } from '#test/support/virtual-time'

const TENANT = 'f0e1d2c3-0000-4000-8000-000000000000'

/** People in Teams, what is due to be told, and a store: all of it outlives the offices that are opened on it. */
export class TellingWorld {
  readonly time = new VirtualTime()
  readonly teams = new TeamsModel(this.time)
  readonly ledgers = new LedgersInMemory()
  readonly conversations = new DocumentsInMemory<Conversation>()
  readonly places = new DocumentsInMemory<Conversation>()
  readonly shownCards = new DocumentsInMemory<readonly ShownCard[]>()
  readonly roles = new Map<string, Role>()
  readonly warned: { readonly message: string; readonly details: Record<string, unknown> }[] = []
  /** What a planted bug puts in the place of a part. */
  brokenMessenger: (messenger: Messenger) => Messenger = (messenger) => messenger
  brokenAdapter: (adapter: Pick<CloudAdapter, 'continueConversationAsync'>) => Pick<CloudAdapter, 'continueConversationAsync'> = (adapter) => adapter
  limits = NO_LIMITS
  readonly #start: number
  #ids = 0

  constructor(start: string) {
    this.#start = Date.parse(start)
  }

  get now(): string {
    return new Date(this.#start + this.time.now()).toISOString()
  }

  withTeamsLimits(): this {
    this.limits = TEAMS_LIMITS
    return this
  }

  /** Keeps a ledger as it is given. */
  async keep(ledger: Ledger): Promise<void> {
    const ledgers = this.ledgers.seenFrom(new Life())
    const { version } = await ledgers.read(ledger.customerId)
    await ledgers.commit({ ledger: { ...emptyLedger(ledger.customerId), ...ledger }, readAt: version, operationId: `keep ${this.#ids++}` })
  }

  conversation(conversationId: string, kind: Conversation['kind'], personId?: string): Conversation {
    const whose = personId ? { personId, teamsId: `29:${personId}`, personName: personId } : {}
    return { kind, tenantId: TENANT, serviceUrl: 'https://smba.trafficmanager.net/emea/', channelId: 'msteams', conversationId, botId: '28:bot', locale: 'en', ...whose }
  }

  /** A new process on this world, as after a start. */
  open(gate?: Gate): { desk: Desk; life: Life } {
    const life = new Life(gate)
    const empty = <Value>() => new DocumentsInMemory<Value>().seenFrom(life)
    const memory: Memory = { conversations: this.conversations.seenFrom(life), places: this.places.seenFrom(life), shownCards: this.shownCards.seenFrom(life), languages: empty(), people: empty(), contacts: empty(), dialogs: empty() }
    const teams = reachTeams(this.brokenAdapter(this.teams.adapterFor(life)), '', { memory, clients: 'teams' }, new Pace(this.limits, this.time))
    const desk = {
      origin: {},
      clock: { now: () => this.now },
      ledgers: this.ledgers.seenFrom(life),
      messenger: this.brokenMessenger(teamsMessenger(teams, () => office, drawOnce)),
      directory: { rolesOf: (id: string) => Promise.resolve([this.roles.get(id)].flatMap((role) => role ?? [])), groupsOf: () => Promise.resolve([]), profileOf: () => Promise.resolve(undefined) },
      settings: {},
      pauses: new Pauses(),
      newId: () => `id-${this.#ids++}`,
      digest,
      telemetry: NO_TELEMETRY,
      tell: () => undefined,
      warn: (message: string, details: Record<string, unknown>) => void this.warned.push({ message, details }),
    } as unknown as Desk
    const office = { desk, memory, tenantId: TENANT, clients: 'teams' } as unknown as Office
    return { desk, life }
  }
}
