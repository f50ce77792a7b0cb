import { z } from 'zod'
import { contact, id, reservation, words } from '#bot/pressed-fields'

const draft = z.string().max(100)
const caseId = z.string().max(40)
const scope = { scopeKind: words.transform(orNothing), subscriptionId: id.optional().transform(orNothing), resourceGroup: words.transform(orNothing), managementGroupId: words.transform(orNothing) }
const request = { classificationId: words, severity: words, title: words, description: words }

/** The buttons of everything that is done with a reservation but returning it. */
export const MANAGING = [
  z.object({ verb: z.literal('manage.show'), ...reservation }),
  z.object({ verb: z.enum(['scope.begin', 'scope.list', 'scope.preview']), ...reservation, ...scope }),
  z.object({ verb: z.literal('scope.change'), ...reservation, ...scope, draft }),
  z.object({ verb: z.literal('access.show'), ...reservation }),
  z.object({ verb: z.literal('access.preview'), ...reservation, who: words, role: words }),
  z.object({ verb: z.literal('access.add'), ...reservation, principalId: id, role: words, draft }),
  z.object({ verb: z.literal('access.preview-removal'), ...reservation, assignmentId: id }),
  z.object({ verb: z.literal('access.remove'), ...reservation, assignmentId: id, draft }),
  z.object({ verb: z.literal('support.begin'), ...reservation }),
  z.object({ verb: z.enum(['support.contact', 'support.create']), ...reservation, ...request, ...contact, draft }),
  z.object({ verb: z.literal('errand.show'), customerId: id, errandId: caseId }),
  z.object({ verb: z.literal('ticket.open'), customerId: id, caseId }),
  z.object({ verb: z.literal('ticket.show'), customerId: id, caseId, answer: words }),
  z.object({ verb: z.literal('ticket.answer'), customerId: id, caseId, answer: words }),
] as const

/** Such a button. */
export type PressedToManage = z.infer<(typeof MANAGING)[number]>
/** Such a button of this verb. */
export type ManagingBy<Verb extends PressedToManage['verb']> = Extract<PressedToManage, { verb: Verb }>

const VERBS: ReadonlySet<string> = new Set(MANAGING.flatMap(({ shape }) => ('value' in shape.verb ? [shape.verb.value] : shape.verb.options)))

/** True for a button of these. */
export function isToManage(pressed: { readonly verb: string }): pressed is PressedToManage {
  return VERBS.has(pressed.verb)
}

// What was left empty was not said.
function orNothing(text: string | undefined): string | undefined {
  return text === '' ? undefined : text
}
