import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { SANDBOX_STAFF, SANDBOX_TENANT, type StaffMember } from '#adapters/sandbox/staff'

/** A message that the bot sent, as it looks now. */
export interface Seen {
  readonly id: string
  text?: string
  /** How the text is to be read: names in a plain one cannot become links. */
  textFormat?: string
  card?: Card
  /** In a channel or group chat: what a person sees in the card's place, by the key of the person. */
  views?: Record<string, Card>
}
export type Card = { readonly body: readonly unknown[]; readonly actions?: readonly unknown[] } & Record<string, unknown>
type Element = Record<string, unknown>

/** A stand-in for Teams' Connector on this machine: keeps what the bot posts and updates, conversation by conversation. */
export class FakeTeams {
  readonly messages = new Map<string, Seen[]>()
  /** Conversations that cannot be written to now, with the status that says so. */
  readonly away = new Map<string, number>()
  /** What Teams says besides, where it cannot be written to. */
  awayAnswer: { readonly headers: Readonly<Record<string, string>>; readonly body: string } = { headers: {}, body: '' }
  /** What goes along with every request to the bot: headers, and fields of the activity. */
  along: { readonly headers: Readonly<Record<string, string>>; readonly fields: object } = { headers: {}, fields: {} }
  /** What the bot answered each request with. */
  readonly answers: string[] = []
  serviceUrl = ''
  botUrl = ''
  readonly #server = createServer((request, response) => {
    const trouble = [...this.away].find(([conversationId]) => decodeURIComponent(request.url ?? '').includes(conversationId))
    if (trouble) {
      response.writeHead(trouble[1], this.awayAnswer.headers)
      response.end(this.awayAnswer.body)
      return
    }
    void this.#take(request).then((answer) => {
      response.writeHead(200, { 'content-type': 'application/json' })
      response.end(JSON.stringify(answer))
    })
  })
  #count = 0

  async start(): Promise<void> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve))
    this.serviceUrl = `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`
  }

  stop(): Promise<void> {
    this.#server.closeAllConnections()
    return new Promise((resolve) => this.#server.close(() => resolve()))
  }

  person(key: StaffMember['key']): FakePerson {
    const member = SANDBOX_STAFF.find((staff) => staff.key === key)
    if (!member) throw new Error(`Nobody is called ${key}.`)
    return new FakePerson(this, member, { id: `a:${key}`, conversationType: 'personal' })
  }

  async #take(request: IncomingMessage): Promise<object> {
    const activity = JSON.parse((await Array.fromAsync(request)).join('') || '{}') as { type?: string; text?: string; textFormat?: string; attachments?: { content: Card }[] }
    const [, conversationId = '', activityId] = /\/v3\/conversations\/([^/]+)\/activities(?:\/([^/?]+))?/.exec(decodeURIComponent(request.url ?? '')) ?? []
    const seen = this.messages.get(conversationId) ?? []
    this.messages.set(conversationId, seen)
    if (activity.type !== 'message') return { id: '' }
    const shown = { ...(activity.text ? { text: activity.text, ...(activity.textFormat ? { textFormat: activity.textFormat } : {}) } : {}), ...(activity.attachments?.[0] ? { card: activity.attachments[0].content } : {}) }
    const known = request.method === 'PUT' ? seen.find(({ id }) => id === activityId) : undefined
    // A message that is updated is asked for anew by each viewer.
    if (known) Object.assign(known, shown, { views: {} })
    else seen.push({ id: `m${++this.#count}`, ...shown })
    return { id: known?.id ?? `m${this.#count}` }
  }
}

/** A member of staff in a conversation with the bot: types, presses buttons, and sees what came. */
export class FakePerson {
  readonly teams: FakeTeams
  readonly staff: StaffMember
  readonly conversation: { id: string; conversationType: string }
  #locale = 'en-US'

  constructor(teams: FakeTeams, staff: StaffMember, conversation: { id: string; conversationType: string }) {
    this.teams = teams
    this.staff = staff
    this.conversation = conversation
  }

  /** The same person in a channel, or in a thread of it. */
  inChannel(id: string): FakePerson {
    return this.#like({ id, conversationType: 'channel' })
  }

  /** The same person in a personal chat of its own. */
  inChat(id: string): FakePerson {
    return this.#like({ id, conversationType: 'personal' })
  }

  /** The same person in a group chat. */
  inGroupChat(id: string): FakePerson {
    return this.#like({ id, conversationType: 'groupChat' })
  }

  /** The same person with a Teams client in another language. */
  speaking(locale: string): FakePerson {
    return this.#like(this.conversation, locale)
  }

  #like(conversation: FakePerson['conversation'], locale = this.#locale): FakePerson {
    const same = new FakePerson(this.teams, this.staff, conversation)
    same.#locale = locale
    return same
  }

  get seen(): Seen[] {
    return this.teams.messages.get(this.conversation.id) ?? []
  }

  /** Adds the bot, or what else the action says. */
  async install(action: 'add' | 'remove' | 'remove-upgrade' = 'add'): Promise<void> {
    await this.#post({ type: 'installationUpdate', action })
  }

  /** Types (in a channel with a mention of the bot), and gives what the bot answered. */
  async say(text: string): Promise<Seen[]> {
    const before = this.seen.length
    const mention = { type: 'mention', text: '<at>Reservation desk</at>', mentioned: { id: '28:reservation-desk', name: 'Reservation desk' } }
    await this.#post({ type: 'message', ...(this.conversation.conversationType === 'personal' ? { text } : { text: `${mention.text} ${text}`, entities: [mention] }) })
    return this.seen.slice(before)
  }

  /** Types without a mention, as where an app reads every message. */
  async sayPlainly(text: string): Promise<Seen[]> {
    const before = this.seen.length
    await this.#post({ type: 'message', text })
    return this.seen.slice(before)
  }

  /** Presses a button of a card, by its title; inputs that are not given keep what the card filled in. */
  async press(message: Seen, title: string, inputs: Record<string, string> = {}): Promise<Seen[]> {
    const card = this.sees(message)
    const action = allOf(card).find((element) => element.type === 'Action.Execute' && (element.title === title || element.tooltip === title))
    if (!action) throw new Error(`There is no button "${title}" but: ${titlesOf(card).join(', ')}`)
    const filled = Object.fromEntries(allOf(card).flatMap(({ type, id, value }) => (String(type).startsWith('Input.') && typeof id === 'string' && value !== undefined ? [[id, value]] : [])))
    return this.execute(message, String(action.verb), { ...(action.data as object), ...filled, ...inputs })
  }

  /** A card as this person sees it now. */
  sees(message: Seen): Card | undefined {
    return message.views?.[this.staff.key] ?? message.card
  }

  /** Looks at a card again, as it is for this person: Teams asks for it where the card's refresh names the person. */
  async look(message: Seen): Promise<Card | undefined> {
    const { action, userIds } = (message.card?.refresh ?? {}) as { action?: { verb: string; data: object }; userIds?: string[] }
    if (!action) throw new Error('The card asks for no refresh.')
    if (userIds?.includes(`29:${this.staff.key}`)) await this.execute(message, action.verb, action.data, 'automatic')
    return this.sees(message)
  }

  /** Sends a button's data as it is, right or wrong. Among others, the card that comes back is this person's alone. */
  async execute(message: Seen, verb: string, data: object, trigger: 'manual' | 'automatic' = 'manual'): Promise<Seen[]> {
    const before = this.seen.length
    const answer = await this.#post({ type: 'invoke', name: 'adaptiveCard/action', replyToId: message.id, value: { action: { type: 'Action.Execute', verb, data }, trigger } })
    const card = answer.type === 'application/vnd.microsoft.card.adaptive' ? (answer.value as Card) : undefined
    if (card && this.conversation.conversationType === 'personal') message.card = card
    else if (card) message.views = { ...message.views, [this.staff.key]: card }
    const told = answer.type === 'application/vnd.microsoft.activity.message' ? [{ id: 'told', text: String(answer.value) }] : [message]
    return [...told, ...this.seen.slice(before)]
  }

  /** Types into a list that searches while one types; gives what it then shows. `inputs`: what stands in the card's other inputs. */
  async search(dataset: string, queryText: string, inputs: Record<string, string> = {}): Promise<{ title: string; value: string }[]> {
    const answer = await this.#post({ type: 'invoke', name: 'application/search', value: { queryText, queryOptions: { skip: 0, top: 15 }, dataset, data: inputs } })
    if (answer.type !== 'application/vnd.microsoft.search.searchResponse') throw new Error(`This is no list: ${JSON.stringify(answer)}`)
    return (answer.value as { results: { title: string; value: string }[] }).results
  }

  /** Sends a button's data as a message, as clients do with `Action.Submit`. */
  async submit(data: object): Promise<Seen[]> {
    const before = this.seen.length
    await this.#post({ type: 'message', value: data })
    return this.seen.slice(before)
  }

  async #post(activity: object): Promise<{ type?: string; value?: unknown }> {
    const { id, name } = this.staff
    const response = await fetch(`${this.teams.botUrl}/api/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...this.teams.along.headers },
      body: JSON.stringify({
        ...this.teams.along.fields,
        id: crypto.randomUUID(),
        timestamp: new Date().toISOString(),
        channelId: 'msteams',
        serviceUrl: this.teams.serviceUrl,
        from: { id: `29:${this.staff.key}`, name, aadObjectId: id },
        recipient: { id: '28:reservation-desk', name: 'Reservation desk' },
        conversation: { ...this.conversation, tenantId: SANDBOX_TENANT },
        channelData: { tenant: { id: SANDBOX_TENANT } },
        locale: this.#locale,
        ...activity,
      }),
    })
    const text = await response.text()
    this.teams.answers.push(JSON.stringify([response.status, [...response.headers], text]))
    if (response.status >= 300) throw new Error(`The bot answered ${response.status}: ${text}`)
    return text ? (JSON.parse(text) as { type?: string; value?: unknown }) : {}
  }
}

/** Every text of a card, in reading order. */
export function textOf(card: Card | undefined): string {
  return allOf(card)
    .flatMap(({ type, text, title, value }) => [type === 'TextBlock' || type === 'TextRun' ? text : undefined, type === undefined && typeof title === 'string' ? `${title} ${String(value)}` : undefined])
    .filter((text) => typeof text === 'string')
    .join('\n')
    .replaceAll('\u00a0', ' ')
}

export function titlesOf(card: Card | undefined): string[] {
  return allOf(card).flatMap((element) => (String(element.type).startsWith('Action.') && typeof element.title === 'string' ? [element.title] : []))
}

function allOf(value: unknown): Element[] {
  if (Array.isArray(value)) return value.flatMap(allOf)
  if (typeof value !== 'object' || value === null) return []
  const element = value as Element
  return [element, ...Object.entries(element).flatMap(([key, inner]) => (key === 'fallback' ? [] : allOf(inner)))]
}
