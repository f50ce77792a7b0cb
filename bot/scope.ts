import { scopeFormCard } from '#cards/scope-form/scope-form.card'
import { scopePreviewCard } from '#cards/scope-preview/scope-preview.card'
import type { Caller } from '#bot/caller'
import { errandReply } from '#bot/manage'
import type { Office } from '#bot/office'
import type { ManagingBy } from '#bot/pressed-to-manage'
import { refusalReply } from '#bot/refusal-view'
import type { Reply } from '#bot/reply'
import type { ReservationScope } from '#domain/reservation-scope'
import { changeScope, previewScope, scopeOptions } from '#usecases/change-scope'
import { scopeNames } from '#usecases/scope-names'

type Form = Pick<ManagingBy<'scope.change'>, 'customerId' | 'orderId' | 'reservationId' | 'scopeKind' | 'subscriptionId' | 'resourceGroup' | 'managementGroupId'>
type Problem = Parameters<typeof scopeFormCard>[0]['problem']

/** Asks for the scope; `problem` is what was wrong with what was chosen. */
export async function askScope(office: Office, caller: Caller, form: Form, problem?: Problem): Promise<Reply[]> {
  const options = await scopeOptions(office.desk, caller.person, form, form.subscriptionId)
  if (options.outcome === 'refusal') return [await refusalReply(office, caller, options, options)]
  return [{ card: scopeFormCard({ ...options, typed: typedIn(form), ...(problem ? { problem } : {}) }, caller.locale) }]
}

/** Shows what a change would mean, if Microsoft would take it. */
export async function checkScope(office: Office, caller: Caller, form: Form): Promise<Reply[]> {
  const to = scopeFrom(form)
  if (!to || typeof to === 'string') return askScope(office, caller, form, to)
  const preview = await previewScope(office.desk, caller.person, form, to)
  if (preview.outcome === 'refusal') {
    if (preview.code === 'same-scope') return askScope(office, caller, form, 'same-scope')
    if (preview.code === 'scope-not-available') return askScope(office, caller, form, 'not-available')
    return [await refusalReply(office, caller, preview, preview)]
  }
  return [{ card: scopePreviewCard({ ...preview, names: await scopeNames(office.desk, form.customerId) }, caller.locale) }]
}

/** Changes the scope and shows what came of it. */
export async function applyScope(office: Office, caller: Caller, form: Form & { readonly draft: string }): Promise<Reply[]> {
  const to = scopeFrom(form)
  if (!to || typeof to === 'string') return askScope(office, caller, form, to)
  return [await errandReply(office, caller, await changeScope(office.desk, caller.person, form, to, form.draft))]
}

// The scope that a form means, or what is missing in it; undefined where it says none.
function scopeFrom({ scopeKind, subscriptionId, resourceGroup, managementGroupId }: Form): ReservationScope | Problem {
  if (scopeKind === 'management-group') return managementGroupId ? { kind: 'management-group', managementGroupId } : 'no-management-group'
  if (scopeKind === 'shared') return { kind: 'shared' }
  if (scopeKind !== 'subscription' && scopeKind !== 'resource-group') return undefined
  if (!subscriptionId) return 'no-subscription'
  if (scopeKind === 'subscription') return { kind: 'subscription', subscriptionId }
  return resourceGroup ? { kind: 'resource-group', subscriptionId, resourceGroup } : 'no-resource-group'
}

function typedIn({ scopeKind, subscriptionId, resourceGroup, managementGroupId }: Form): Parameters<typeof scopeFormCard>[0]['typed'] {
  return { ...(scopeKind ? { scopeKind } : {}), ...(subscriptionId ? { subscriptionId } : {}), ...(resourceGroup ? { resourceGroup } : {}), ...(managementGroupId ? { managementGroupId } : {}) }
}
