import { errorOf } from '#adapters/microsoft/errors'
import { ServiceError, type Service } from '#ports/service-error'

/** How the pipeline reports an operation that Microsoft says has failed. */
const FAILED_OPERATION = 422

/**
 * Sends a write that goes on after it was accepted, and follows it to its end; the client's call is given `onResponse`. Once accepted, a no
 * to a look at it (such as 403 or 404) is no refusal of the write: it leaves with `code` as an error that is not final, for whoever tries
 * again looks first. Only an operation that is reported as failed stays final. Throws a ServiceError.
 */
export async function followWrite<Answer>(service: Service, code: 'timeout' | 'ticket-not-there-yet', write: (onResponse: (response: { readonly status: number }) => void) => Promise<Answer>): Promise<Answer> {
  let isAccepted = false
  try {
    return await write(({ status }) => {
      isAccepted ||= status < 300
    })
  } catch (thrown) {
    const error = errorOf(service, thrown)
    if (!isAccepted || !error.isFinal || error.status === FAILED_OPERATION) throw error
    const { correlationId } = error
    throw new ServiceError(service, code, `${service} took the request, but what became of it cannot be seen: ${error.message}`, { ...(correlationId ? { correlationId } : {}), cause: error })
  }
}
