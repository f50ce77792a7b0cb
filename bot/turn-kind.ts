import { ActivityTypes, type Activity } from 'botbuilder'
import { readPressed } from '#bot/pressed'

const KNOWN: readonly string[] = [ActivityTypes.Message, ActivityTypes.Invoke, ActivityTypes.InstallationUpdate, ActivityTypes.ConversationUpdate]

/** What sort of turn an activity asks for, for the log and for what is measured: words of our own, whatever was sent. */
export function turnKind({ type, name, value }: Pick<Activity, 'type' | 'name' | 'value'>): Readonly<Record<string, string>> {
  if (!KNOWN.includes(type)) return { kind: 'other' }
  if (name === 'application/search') return { kind: type, verb: 'search' }
  const { action, trigger } = (value ?? {}) as { action?: { verb?: unknown; data?: unknown } | null; trigger?: unknown }
  const pressed = type === 'invoke' ? readPressed(action?.verb, action?.data) : value ? readPressed(undefined, value) : undefined
  return { kind: type, ...(pressed ? { verb: pressed.verb } : {}), ...(trigger === 'automatic' ? { trigger: 'automatic' } : {}) }
}
