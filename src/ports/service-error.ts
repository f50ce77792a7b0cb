import type { ServiceTrouble } from '#domain/service-trouble'

/** The services that we ask, by the names that people know them by. */
export type Service = 'Partner Center' | 'Azure reservations' | 'Azure usage' | 'Azure billing' | 'Azure support' | 'Azure Resource Manager' | 'Azure access control' | 'Microsoft Entra' | 'Microsoft Teams'

/** A service did not do what it was asked. What the person sees is made of `code` and `correlationId`, never of the stack. */
export class ServiceError extends Error {
  override name = 'ServiceError'
  readonly service: Service
  /** Microsoft's error code, or `timeout`, `unreachable`, `not-understood`. */
  readonly code: string
  /** The HTTP status; undefined where there was no answer. */
  readonly status: number | undefined
  readonly correlationId: string | undefined
  /** Seconds after which the service wants to be asked again. */
  readonly retryAfterSeconds: number | undefined

  constructor(service: Service, code: string, message: string, details: { status?: number; correlationId?: string; retryAfterSeconds?: number; cause?: unknown } = {}) {
    super(message, { cause: details.cause })
    this.service = service
    this.code = code
    this.status = details.status
    this.correlationId = details.correlationId
    this.retryAfterSeconds = details.retryAfterSeconds
  }

  /** True where the service said no: it understood, and asking again changes nothing. False where it may have done it, or may do it later (401: once the bot's credential is renewed). */
  get isFinal(): boolean {
    // The resource provider is not registered in the subscription: a conflict that somebody must mend.
    if (this.code === 'MissingSubscriptionRegistration') return true
    return this.status !== undefined && this.status >= 400 && this.status < 500 && ![401, 408, 409, 412, 425, 429].includes(this.status)
  }
}

/** What of an error a person should see, beside what it means. */
export function troubleOf({ code, message, status, correlationId }: ServiceError): ServiceTrouble {
  return { code, message, ...(status === undefined ? {} : { status }), ...(correlationId ? { reference: correlationId } : {}) }
}

/** What of an error an administrator should read; never a person's words. `reference`: Microsoft's, for its support. */
export function whatWentWrong(error: unknown): Record<string, unknown> {
  if (!(error instanceof ServiceError)) return { error: error instanceof Error ? error.message : String(error) }
  const { service, code, status, correlationId } = error
  return { service, code, status, reference: correlationId }
}

/** The answer, or undefined where the service does not give one. */
export async function unlessDown<Answer>(asked: Promise<Answer>, whenDown?: (error: ServiceError) => void): Promise<Answer | undefined> {
  try {
    return await asked
  } catch (error) {
    if (!(error instanceof ServiceError)) throw error
    whenDown?.(error)
    return undefined
  }
}
