import type { TurnContext } from 'botbuilder'
import { directory } from '#adapters/microsoft/directory'
import { connectCloud } from '#adapters/microsoft/cloud'
import { openSandbox } from '#adapters/sandbox/sandbox'
import { SANDBOX_DIRECTORY_ROLES, SANDBOX_GROUPS, SANDBOX_TENANT } from '#adapters/sandbox/staff'
import type { Memory } from '#bot/memory'
import { newcomers } from '#bot/newcomers'
import type { Office } from '#bot/office'
import { PATIENCE, type Patience } from '#bot/patience'
import type { Reply } from '#bot/reply'
import type { Teams } from '#bot/teams'
import { takeTurn } from '#bot/turn'
import { money } from '#domain/money'
import type { Role } from '#domain/person'
import { policyFor } from '#domain/policies'
import type { Cloud } from '#ports/cloud'
import type { Messenger } from '#ports/messenger'
import { ServiceError } from '#ports/service-error'
import { NO_TELEMETRY } from '#ports/telemetry'
import { digest } from '#src/wiring/digest'
import type { Desk } from '#usecases/desk'
import { Pauses } from '#usecases/pauses'
import { LedgersInMemory } from '#test/hardening/simulator/ledgers-in-memory'
import { Life } from '#test/hardening/simulator/life'
import { DocumentsInMemory } from '#test/hardening/telling/documents-in-memory'

export const NOW = '2026-11-22T10:00:00.000Z'

/** Somebody of the staff. */
export interface Someone {
  readonly id: string
  readonly name: string
}

let activities = 0

/** An activity as Teams sends it. */
export function anActivity({ id, name }: Someone, changes: object): object {
  return {
    id: `activity-${++activities}`,
    timestamp: NOW,
    channelId: 'msteams',
    serviceUrl: 'https://smba.trafficmanager.net/emea/',
    from: { id: `29:${id}`, name, aadObjectId: id },
    recipient: { id: '28:reservation-desk', name: 'Reservation desk' },
    conversation: { id: `a:${id}`, conversationType: 'personal', tenantId: SANDBOX_TENANT },
    channelData: { tenant: { id: SANDBOX_TENANT } },
    locale: 'en-US',
    ...changes,
  }
}

/** A pressed button. */
export function aPress(verb: string, data: object, trigger: 'manual' | 'automatic' = 'manual'): object {
  return { type: 'invoke', name: 'adaptiveCard/action', replyToId: 'm0', value: { action: { type: 'Action.Execute', verb, data: { verb, ...data } }, trigger } }
}

/** What was really done: a change at Microsoft, or in what the bot keeps for the tenant. */
export interface Deed {
  readonly name: string
  readonly of: unknown
}

/** What the bot sent for one activity. */
export interface Answered {
  /** The body of an invoke's answer. */
  readonly body: { readonly type?: string; readonly value?: unknown } | undefined
  /** Everything that was sent or updated, in order. */
  readonly sent: readonly object[]
}

/** The real bot, from the turn to the ports, on a store in memory and the sandbox's answers, with a directory and a clock that are set by hand. */
export interface QuickDesk {
  readonly office: Office
  readonly desk: Desk
  readonly ledgers: LedgersInMemory
  readonly memory: { readonly [Name in keyof Memory]: DocumentsInMemory<unknown> }
  readonly deeds: Deed[]
  /** What an administrator would read. */
  readonly warned: { message: string; details: Record<string, unknown> }[]
  /** Who has which roles: object ids by person. */
  readonly roles: Map<string, readonly Role[]>
  /** `meanwhile` happens once, when the services are asked. */
  readonly set: { now: number; directoryIsDown: boolean; meanwhile?: (() => void) | undefined }
  take(activity: object, patience?: Patience): Promise<Answered>
}

/** What of the desk a test puts another part in the place of. */
export interface Replaced {
  readonly desk?: (desk: Desk) => Desk
  readonly office?: (office: Office) => Office
  /** The directory's clock: what is kept is kept by it. */
  readonly directoryNow?: (now: number) => number
  readonly memory?: (memory: Memory) => Memory
  /** What Teams' connector does before it takes a message. */
  readonly connecting?: () => Promise<unknown>
  /** The answer to an activity, in the place of the bot's. */
  readonly turn?: typeof takeTurn
  /** What came in, before the bot reads it. */
  readonly hear?: (activity: object) => void
}

const ROLE_IDS: Record<Role, string> = { Sales: SANDBOX_GROUPS.sales, Helpdesk: SANDBOX_GROUPS.helpdesk, Admin: SANDBOX_GROUPS.admin, Global: SANDBOX_DIRECTORY_ROLES.globalAdmin, UserAdmin: SANDBOX_DIRECTORY_ROLES.userAdmin }

export function aQuickDesk({ desk: replaceDesk = (desk) => desk, office: replaceOffice = (office) => office, directoryNow = (now) => now, memory: replaceMemory = (kept) => kept, connecting = async () => undefined, turn = takeTurn, hear = () => undefined }: Replaced = {}): QuickDesk {
  const set: QuickDesk['set'] = { now: Date.parse(NOW), directoryIsDown: false }
  const clock = { now: () => new Date(set.now).toISOString() }
  const deeds: Deed[] = []
  const warned: QuickDesk['warned'] = []
  const roles = new Map<string, readonly Role[]>()
  const deed = (name: string) => (...args: unknown[]) => {
    deeds.push({ name, of: args })
    return Promise.resolve()
  }
  const cloud = theCloud()
  const graph = async (_method: string, url: string): Promise<string> => {
    if (set.directoryIsDown) throw new ServiceError('Microsoft Entra', 'unreachable', 'Microsoft Entra did not answer.')
    const person = roles.get(decodeURIComponent(/users\/([^/?]+)/.exec(url)?.[1] ?? ''))
    if (!person) throw new ServiceError('Microsoft Entra', 'Request_ResourceNotFound', 'There is nobody of this id.', { status: 404 })
    return JSON.stringify(url.includes('checkMemberObjects') ? { value: person.map((role) => ROLE_IDS[role]) } : { displayName: 'Somebody' })
  }
  const life = new Life()
  const ledgers = new LedgersInMemory()
  const memory = Object.fromEntries(['conversations', 'places', 'languages', 'people', 'contacts', 'dialogs', 'shownCards'].map((name) => [name, new DocumentsInMemory<unknown>()])) as unknown as QuickDesk['memory']
  const messenger: Messenger = {
    peopleReachable: async () => [...memory.conversations.values.keys()],
    hasApprovalsPlace: async () => memory.places.values.has('approvals'),
    tellPerson: async () => true,
    tellApprovalsPlace: async () => true,
    tellRequester: async () => true,
    refreshCards: async () => undefined,
  }
  let count = 0
  const desk = replaceDesk({
    customers: cloud.customers,
    exchangeRates: cloud.exchangeRates,
    reservationTransactions: cloud.reservationTransactions,
    usage: cloud.usage,
    catalogue: cloud.catalogue,
    subscriptions: cloud.subscriptions,
    reservations: {
      ...cloud.reservations,
      ofCustomer: (customerId) => {
        set.meanwhile?.()
        set.meanwhile = undefined
        return cloud.reservations.ofCustomer(customerId)
      },
      changeScope: deed('scope.change'),
    },
    roleAssignments: { ...cloud.roleAssignments, add: deed('access.add'), remove: deed('access.remove') },
    supportRequests: {
      ...cloud.supportRequests,
      find: async () => ({ number: '120011621000159', isClosed: false, status: 'Open', classification: 'Billing' }),
      messages: async () => [],
      answer: deed('ticket.answer'),
      file: async (...args) => {
        deeds.push({ name: 'support.create', of: args })
        return { number: '120011621000160', isClosed: false, status: 'Open', classification: 'Billing' }
      },
    },
    directory: directory(graph, ROLE_IDS, [], () => directoryNow(set.now)),
    clock,
    ledgers: ledgers.seenFrom(life),
    messenger,
    settings: { policy: 'csp-2020', filing: 'file', secondApproval: money('USD', 1_000_000n), partnerType: 'direct-bill' },
    newId: () => `T${(++count).toString(36).toUpperCase().padStart(7, '0')}`,
    pauses: new Pauses(),
    origin: {},
    digest,
    telemetry: NO_TELEMETRY,
    tell: () => undefined,
    warn: (message, details) => void warned.push({ message, details }),
  })
  const office = replaceOffice({ desk, memory: replaceMemory(Object.fromEntries(Object.entries(memory).map(([name, kept]) => [name, kept.seenFrom(life)])) as unknown as Memory), tenantId: SANDBOX_TENANT, clients: 'teams', listed: (_key, read) => read(), isNew: newcomers(), wake: () => undefined, goOn: () => undefined })
  return {
    office,
    desk,
    ledgers,
    memory,
    deeds,
    warned,
    roles,
    set,
    async take(activity, patience = PATIENCE) {
      hear(activity)
      const sent: object[] = []
      let body: Answered['body']
      const context = {
        activity,
        async sendActivity(out: { type?: string; value?: { body?: object } }) {
          if (out.type === 'invokeResponse') {
            body = out.value?.body
            return undefined
          }
          await connecting()
          if (out.type !== 'typing') sent.push(out)
          return { id: `m${++count}` }
        },
      }
      await turn(office, teamsTo(sent, () => `m${++count}`, connecting), context as unknown as TurnContext, patience)
      return {
        get body() {
          return body
        },
        sent,
      }
    },
  }
}

function teamsTo(sent: object[], newId: () => string, connecting: () => Promise<unknown>): Teams {
  const show = async (reply: Reply) => {
    await connecting()
    sent.push('card' in reply ? { attachments: [{ content: reply.forOthers ?? reply.card }] } : { text: reply.text, textFormat: 'plain' })
    return newId()
  }
  return {
    send: async (_conversation, reply) => ({ id: await show(reply) }),
    update: async (_conversation, _activityId, reply) => (await show(reply)) !== '',
    countAnswers: () => undefined,
  }
}

let shared: Cloud | undefined

// The world does not change, so each question is asked once.
function theCloud(): Cloud {
  if (shared) return shared
  const sandbox = openSandbox({ clock: { now: () => NOW }, creditAfterSeconds: 600, policyOn: (day) => policyFor('csp-2020', day) })
  const cloud = connectCloud({ httpClient: sandbox.httpClient, credentialFor: sandbox.credentialFor, settings: sandbox.settings })
  shared = Object.fromEntries(Object.entries(cloud).map(([name, port]) => [name, onceEach(port as object)])) as unknown as Cloud
  return shared
}

function onceEach<Port extends object>(port: Port): Port {
  const kept = new Map<string, unknown>()
  const asking = Object.entries(port).map(([name, ask]) => [
    name,
    (...args: unknown[]) => {
      const key = JSON.stringify([name, args], (_key, value: unknown) => (typeof value === 'bigint' ? `${value}n` : value))
      if (key.length > 500) return (ask as (...all: unknown[]) => unknown)(...args)
      if (kept.size > 5_000) kept.clear()
      if (!kept.has(key)) kept.set(key, (ask as (...all: unknown[]) => unknown)(...args))
      return kept.get(key)
    },
  ])
  return Object.fromEntries(asking) as Port
}
