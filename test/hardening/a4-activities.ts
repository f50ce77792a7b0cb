import { CONTACT } from '#test/support/a-desk'
import { anActivity, type Someone } from '#test/hardening/a6-desk'
import { CONTOSO, NORTHWIND, UNITS } from '#test/hardening/a6-matrix'

type Random = () => number

const VERBS = [
  'stop', 'say', 'language.set', 'find.go', 'cancel.find', 'cancel.customer', 'cancel.page', 'cancel.reservation', 'cancel.begin', 'cancel.quote', 'exchange.begin', 'exchange.list', 'exchange.quote',
  'exchange.change', 'exchange.also-buy', 'exchange.also-return', 'compare.show', 'cap.show', 'plan.show', 'quote.requote', 'quote.languages', 'quote.refresh', 'quote.share', 'quote.contact', 'quote.submit',
  'case.show', 'case.refresh', 'case.approve', 'case.reject', 'case.withdraw', 'case.requote', 'case.confirm', 'case.ticket', 'case.credit', 'case.decline', 'manage.show', 'scope.begin', 'scope.list',
  'scope.preview', 'scope.change', 'access.show', 'access.preview', 'access.add', 'access.preview-removal', 'access.remove', 'support.begin', 'support.contact', 'support.create', 'errand.show', 'ticket.open',
  'ticket.show', 'ticket.answer', 'case.explode', '__proto__', 'constructor',
] as const
// What takes the bot long is tried less often, so that there is time for the rest.
const SLOW = ['plan.show', 'exchange.quote', 'exchange.list', 'exchange.change', 'exchange.also-buy', 'exchange.also-return', 'exchange.begin']

const LINES = [
  'hello', 'help', 'cases', 'approvals', 'approvals here', 'policy', 'language', 'language french', 'stop', 'cancel', 'exchange', 'cap contoso ltd', 'manage contoso ltd', 'cancel contoso ltd', `cancel contoso ltd ${UNITS.orderId} 1`,
  `exchange contoso ltd ${UNITS.orderId}`, 'compare contoso pharma', '2', 'all but one', 'the other one', 'no, 3 of them', 'contoso', 'northwind', 'not contoso but northwind', 'yes', UNITS.orderId, CONTOSO,
]
const HOSTILE = [
  '', ' ', '0', '-1', '1e309', 'NaN', 'undefined', 'null', '__proto__', 'constructor', 'toString', '../../etc/passwd', '..', 'a/b?c#d', '%2e%2e', "' or 1=1 --", '${name} ${1+1}', '{{name}}', '$t(quote.sum)', '[x](https://evil.example)', '<at>everyone</at>',
  '<script>alert(1)</script>', '\u202Egnp.exe', '\u200B\u200D', '\u0000\u0007', '😀'.repeat(200), 'x'.repeat(3_000), '한'.repeat(700), 'Ａdmin', '99999999-0000-4000-8000-000000000000', 'ffffffff-ffff-ffff-ffff-ffffffffffff',
]
const WRONG: readonly unknown[] = [null, true, false, 0, -1, 1.5, 1e21, Number.MAX_SAFE_INTEGER, -0, [], {}, [[]], [null], { id: CONTOSO }, { toString: 'x' }, { length: 1e9 }, JSON.parse('{"__proto__":{"isAdmin":true}}'), ['Admin'], deep(200)]

export interface Known {
  readonly caseIds: readonly string[]
  readonly drafts: readonly string[]
  readonly assignmentId: string
  readonly classificationId: string
}

/** An activity as it may come from somebody who is whom Teams says, but sends what they like; undefined where it is no JSON any more. */
export function fuzzed(random: Random, people: readonly Someone[], known: Known): object | undefined {
  const whole = anActivity(pick(random, people), { ...placeOf(random), ...contentOf(random, known), ...(random() < 0.05 ? { [pick(random, ['id', 'locale', 'entities', 'localTimezone', 'replyToId', 'conversation', 'channelData', 'from', 'recipient', 'text', 'value', 'name', 'type', 'action'])]: wrongOf(random) } : {}) })
  return random() < 0.2 ? mutated(random, whole) : (JSON.parse(JSON.stringify(whole)) as object)
}

function placeOf(random: Random): object {
  const tenantId = '5a1e5a1e-0000-4000-8000-00000000c5b0'
  if (random() < 0.6) return {}
  return { conversation: random() < 0.5 ? { id: '19:group', conversationType: 'groupChat', tenantId } : { id: '19:desk@thread.tacv2;messageid=1', conversationType: 'channel', tenantId }, channelData: { tenant: { id: tenantId }, team: { id: '19:team' } } }
}

function contentOf(random: Random, known: Known): object {
  const kind = random()
  if (kind < 0.6) {
    const verb = verbOf(random)
    const data = dataOf(random, known)
    return { type: 'invoke', name: 'adaptiveCard/action', replyToId: pick(random, ['m1', 'm2', 'm3', undefined]), value: { action: { type: 'Action.Execute', verb, data: { verb, ...data } }, trigger: random() < 0.15 ? 'automatic' : 'manual' } }
  }
  if (kind < 0.7) return { type: 'message', value: { verb: verbOf(random), ...dataOf(random, known) } }
  if (kind < 0.75) return { type: 'invoke', name: pick(random, ['application/search', 'composeExtension/query', 'task/fetch', 'signin/verifyState', 'adaptiveCard/action']), value: { dataset: pick(random, ['customers', 'reservations', 'x']), queryText: saidOf(random), data: { customer: pick(random, [CONTOSO, NORTHWIND, saidOf(random)]) } } }
  if (kind < 0.96) return { type: 'message', text: random() < 0.1 ? wrongOf(random) : saidOf(random) }
  return pick(random, [
    { type: 'installationUpdate', action: pick(random, ['add', 'remove', 'add-upgrade', 'x']) },
    { type: 'conversationUpdate', channelData: { tenant: { id: '5a1e5a1e-0000-4000-8000-00000000c5b0' }, eventType: pick(random, ['channelDeleted', 'teamDeleted', 'x']), channel: { id: '19:desk@thread.tacv2' }, team: { id: '19:team' } } },
    { type: pick(random, ['messageReaction', 'event', 'endOfConversation', 'messageUpdate', 'messageDelete', 'typing', 'x']), text: 'approvals here' },
  ])
}

function verbOf(random: Random): string {
  const verb = pick(random, VERBS)
  return SLOW.includes(verb) && random() < 0.8 ? pick(random, VERBS.slice(25)) : verb
}

function saidOf(random: Random): string {
  const said = random()
  if (said < 0.5) return pick(random, LINES)
  return said < 0.8 ? `${pick(random, LINES)} ${pick(random, HOSTILE)}` : pick(random, HOSTILE)
}

// Every field that some button carries, nearly all of them right: a wrong one alone goes deepest.
function dataOf(random: Random, known: Known): Record<string, unknown> {
  const units = { ...UNITS, quantity: 1 }
  const purchase = { resourceType: 'VirtualMachines', sku: 'Standard_D8s_v5', region: 'westeurope', term: 'P3Y', billingPlan: 'Upfront', quantity: 4 }
  const data: Record<string, unknown> = {
    ...UNITS, ...CONTACT, ...purchase,
    customerId: random() < 0.9 ? CONTOSO : NORTHWIND, caseId: pick(random, known.caseIds), version: random() < 0.9 ? 3 : pick(random, [1, 2, 4]), draft: pick(random, known.drafts), quantity: pick(random, ['1', 1, '2']),
    reason: '', rejectReason: 'No.', declineReason: 'No.', ticketNumber: '120011621000159', amount: '1.00', date: '2026-11-22', differs: pick(random, ['true', 'false']), language: pick(random, ['fr', 'teams', 'xx']), text: saidOf(random).slice(0, 200),
    action: pick(random, ['cancel', 'exchange', 'cap', 'plan']), customer: CONTOSO, reservation: `${UNITS.orderId}/${UNITS.reservationId}`, search: pick(random, ['', 'contoso']), page: 0, filter: '', laterDay: pick(random, ['', '2026-12-24']), reservations: UNITS.reservationId,
    returns: [units], purchases: random() < 0.5 ? [purchase] : [], alsoReservation: '', alsoQuantity: '', scopeKind: pick(random, ['shared', 'subscription', 'resource-group', 'management-group']), subscriptionId: 'a97b61d3-b2b5-4afb-8501-adcfb1baf4b5', resourceGroup: 'rg-test', managementGroupId: 'production',
    who: 'HelpdeskAgents', role: pick(random, ['Reservations Reader', 'Admin']), principalId: 'HelpdeskAgents', assignmentId: known.assignmentId, classificationId: known.classificationId, severity: 'minimal', title: 'A question', description: 'Why?', errandId: 'RE-1', answer: 'Yes.',
    roles: ['Admin'], isApproved: true,
  }
  const keys = Object.keys(data)
  for (let left = pick(random, [0, 0, 1, 1, 2, 5]); left > 0; left--) data[pick(random, keys)] = wrongOf(random)
  if (random() < 0.1) delete data[pick(random, keys)]
  return data
}

function wrongOf(random: Random): unknown {
  const kind = random()
  if (kind < 0.6) return pick(random, HOSTILE)
  return kind < 0.97 ? pick(random, WRONG) : 'y'.repeat(65_536)
}

// Bytes flipped, lost, doubled and put elsewhere.
function mutated(random: Random, activity: object): object | undefined {
  let text = JSON.stringify(activity)
  for (let left = 1 + Math.floor(random() * 3); left > 0; left--) {
    const at = Math.floor(random() * text.length)
    const to = Math.min(text.length, at + 1 + Math.floor(random() * 12))
    const piece = pick(random, ['', text.slice(at, to).repeat(2), String.fromCharCode(32 + Math.floor(random() * 95)), text.slice(at, to).toUpperCase(), 'null', '0'])
    text = text.slice(0, at) + piece + text.slice(piece.length === 1 ? at + 1 : to)
  }
  try {
    const parsed: unknown = JSON.parse(text)
    return typeof parsed === 'object' && parsed !== null ? parsed : undefined
  } catch {
    return undefined
  }
}

function deep(levels: number): unknown {
  let value: unknown = 'x'
  for (let level = 0; level < levels; level++) value = level % 2 ? [value] : { value }
  return value
}

function pick<Item>(random: Random, items: readonly Item[]): Item {
  return items[Math.floor(random() * items.length)] as Item
}
