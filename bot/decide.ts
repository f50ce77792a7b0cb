import { capCard } from '#cards/cap/cap.card'
import { compareCard } from '#cards/compare/compare.card'
import { planCard } from '#cards/plan/plan.card'
import { policyCard } from '#cards/policy/policy.card'
import type { Caller } from '#bot/caller'
import { today, type Office } from '#bot/office'
import { refusalReply } from '#bot/refusal-view'
import type { Reply } from '#bot/reply'
import { formatDay, parseDay } from '#domain/calendar'
import { policyFor, policyOn, POLICIES } from '#domain/policies'
import { changesBetween, nextChangeAfter } from '#domain/policy-changes'
import { authorize } from '#usecases/authorize'
import { compareChoices } from '#usecases/compare'
import { forecast } from '#usecases/forecast'
import { planFor } from '#usecases/plan'
import type { ReturnWish } from '#usecases/wish'

/** Cancel now, exchange, keep, cancel later: side by side. `laterDay` as it was typed; what is no day is left to the bot. */
export async function showComparison(office: Office, caller: Caller, wish: ReturnWish, laterDay = ''): Promise<Reply[]> {
  const compared = await compareChoices(office.desk, caller.person, wish, parseDay(laterDay))
  if (compared.outcome === 'refusal') return [await refusalReply(office, caller, compared, compared)]
  return [{ card: compareCard(compared, caller.locale), refresh: { verb: 'compare.show', data: { ...wish, laterDay: formatDay(compared.laterDay) } } }]
}

/** How much of a customer's cap is left, and when the rest comes free. */
export async function showCap(office: Office, caller: Caller, customerId: string): Promise<Reply[]> {
  const ahead = await forecast(office.desk, caller.person, customerId)
  if (ahead.outcome === 'refusal') return [await refusalReply(office, caller, ahead, ahead)]
  return [{ card: capCard(ahead, caller.locale), refresh: { verb: 'cap.show', data: { customerId } } }]
}

/** The best set of returns within a customer's cap; `reservationIds` empty means of all. */
export async function showPlan(office: Office, caller: Caller, customerId: string, reservationIds: readonly string[]): Promise<Reply[]> {
  const planned = await planFor(office.desk, caller.person, customerId, reservationIds)
  if (planned.outcome === 'refusal') return [await refusalReply(office, caller, planned, planned)]
  return [{ card: planCard({ ...planned, selected: reservationIds }, caller.locale) }]
}

/** The rules in force, what changed, and what will. */
export async function showPolicy(office: Office, caller: Caller): Promise<Reply> {
  const allowed = await authorize(office.desk, caller.person, 'see')
  if (allowed.outcome === 'refusal') return refusalReply(office, caller, allowed)
  const day = today(office)
  const inForce = policyOn(day)
  const before = POLICIES[POLICIES.indexOf(inForce) - 1]
  const next = nextChangeAfter(day)
  const values = {
    today: day,
    quotesBy: policyFor(office.desk.settings.policy, day),
    inForce,
    since: before ? changesBetween(before, inForce) : [],
    ...(before ? { before } : {}),
    ...(next ? { next: { policy: next, changes: changesBetween(inForce, next) } } : {}),
  }
  return { card: policyCard(values, caller.locale), refresh: { verb: 'say', data: { text: 'policy' } } }
}
