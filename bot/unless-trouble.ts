import { say } from '#cards/sentences'
import { serviceErrorText } from '#cards/service-error'
import { troubleCard } from '#cards/trouble/trouble.card'
import type { Caller } from '#bot/caller'
import type { Office } from '#bot/office'
import { LONGEST_SAID } from '#bot/pressed-fields'
import type { Reply } from '#bot/reply'
import { ServiceError, whatWentWrong } from '#ports/service-error'

/**
 * What somebody sees when a service does not answer, or when the bot itself is at fault: what happened, what it means, a way on, a reference.
 * `typed` is what can be tried again with a button, where nobody else could press it; a card whose button was pressed stays, and is pressed again.
 */
export async function unlessTrouble({ desk }: Office, { locale, conversation }: Caller, answer: () => Promise<Reply[]>, typed = ''): Promise<Reply[]> {
  const inWords = (text: string, isWorthAnotherTry: boolean): Reply[] => {
    if (typed === '') return [{ text }]
    return [{ card: troubleCard({ text, ...(isWorthAnotherTry && typed.length <= LONGEST_SAID && conversation.kind === 'personal' ? { retry: typed } : {}) }, locale) }]
  }
  try {
    return await answer()
  } catch (error) {
    if (error instanceof ServiceError) {
      const { service, code, status, message, correlationId, retryAfterSeconds } = error
      desk.telemetry.troubled(service)
      desk.warn('A service did not answer a turn.', whatWentWrong(error))
      return inWords(serviceErrorText({ service, code, status, message, retryAfterSeconds, ...(correlationId ? { reference: correlationId } : {}) }, locale), mayPass(error))
    }
    const reference = desk.newId()
    desk.telemetry.troubled('the bot')
    desk.warn('A turn failed.', { reference, error: error instanceof Error ? (error.stack ?? error.message) : String(error) })
    return inWords(say('something-broke', { reference }, locale), true)
  }
}

// No answer, too many questions, or trouble on the other side: the next try may do.
function mayPass({ status }: ServiceError): boolean {
  return status === undefined || status === 408 || status === 429 || status >= 500
}
