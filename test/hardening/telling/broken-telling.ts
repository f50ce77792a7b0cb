import type { CloudAdapter, TurnContext } from 'botbuilder'
import type { Messenger } from '#ports/messenger'
import type { TellingWorld } from '#test/hardening/telling/telling-world'

/** What breaks the rule that news is told, and told once. */
export type Bug = 'it is noted as told before Teams has taken it' | 'a 5xx is taken for somebody who is gone' | 'nobody is told in the requester’s place' | 'it is sent again blindly after a reset' | 'nothing is noted before it is sent' | 'Retry-After is not read'

/** Plants the bug in a world. */
export function breakIt(world: TellingWorld, bug: Bug): void {
  const messengers: Partial<Record<Bug, (messenger: Messenger) => Messenger>> = {
    'it is noted as told before Teams has taken it': (messenger) => ({ ...messenger, tellPerson: async (...of) => (void messenger.tellPerson(...of).catch(() => undefined), true) }),
    'nobody is told in the requester’s place': (messenger) => ({ ...messenger, tellPerson: async (to, message, attempt) => message.insteadOf !== undefined || messenger.tellPerson(to, message, attempt), tellApprovalsPlace: async (message, attempt) => message.insteadOf !== undefined || messenger.tellApprovalsPlace(message, attempt) }),
    'it is sent again blindly after a reset': (messenger) => ({ ...messenger, tellPerson: (to, message, attempt) => messenger.tellPerson(to, message, { ...attempt, mayBeThere: false }) }),
    'nothing is noted before it is sent': (messenger) => ({ ...messenger, tellPerson: (to, message, attempt) => messenger.tellPerson(to, message, { ...attempt, begin: () => Promise.resolve() }) }),
  }
  world.brokenMessenger = messengers[bug] ?? world.brokenMessenger
  if (bug === 'a 5xx is taken for somebody who is gone') world.brokenAdapter = (adapter) => failing(adapter, (error) => (error.statusCode && error.statusCode >= 500 ? Object.assign(error, { statusCode: 403 }) : error))
  if (bug === 'Retry-After is not read') world.brokenAdapter = (adapter) => failing(adapter, (error) => Object.assign(error, { response: undefined }))
}

type SdkError = Error & { statusCode?: number }

/** An adapter whose errors are changed on the way. */
function failing(adapter: Pick<CloudAdapter, 'continueConversationAsync'>, change: (error: SdkError) => SdkError): Pick<CloudAdapter, 'continueConversationAsync'> {
  const changed = async <Answer>(answer: Promise<Answer>) => answer.catch((error: SdkError) => Promise.reject(change(error)))
  const continueConversationAsync = (appId: string, reference: object, talk: (context: TurnContext) => Promise<void>) =>
    adapter.continueConversationAsync(appId, reference, (context) =>
      talk({ sendActivity: (activity: object) => changed(context.sendActivity(activity)), updateActivity: (activity: object) => changed(context.updateActivity(activity)) } as unknown as TurnContext),
    )
  return { continueConversationAsync }
}

