import { secondsOf } from '#adapters/microsoft/errors'
import { isGuid } from '#adapters/microsoft/guid'
import { ServiceError } from '#ports/service-error'

/** What was asked of Microsoft Entra, and what it said instead of giving a token. Nothing in it is taken on trust. */
export interface RefusedToken {
  readonly tenantId: string
  readonly scope: string
  readonly status?: number | undefined
  /** OAuth's word for the error, such as `invalid_grant`. */
  readonly error?: unknown
  /** Microsoft's number for it, such as 65001. */
  readonly number?: string | undefined
  readonly correlationId?: unknown
  readonly retryAfter?: string | undefined
}

const CONSENT = "Nobody has consented to the bot's app in this tenant: an administrator of the tenant must."
const SECOND_FACTOR = 'The account behind the refresh token must prove itself with a second factor: sign in again with one, and put the new refresh token in the place of the old.'
const FEDERATION = 'The app does not trust the managed identity: add it to the app as a federated credential, with the audience api://AzureADTokenExchange.'

/**
 * What an administrator must do. Microsoft's numbers may change, so most errors keep OAuth's word, and only what the word does not say goes
 * by its number (source: Microsoft Entra, "Authentication and authorization error codes").
 */
const REMEDIES: Readonly<Record<string, string>> = {
  invalid_grant: 'The grant has expired or was revoked: for the Secure Application Model sign in and consent again, and put the new refresh token in the place of the old.',
  invalid_client: "The app's secret or certificate is wrong or has expired: make a new one for AZURE_CLIENT_ID.",
  unauthorized_client: "The tenant does not know the bot's app: check AZURE_CLIENT_ID, that the app is for accounts of any organisation, and that an administrator of the tenant has consented to it.",
  AADSTS65001: CONSENT,
  AADSTS7000229: CONSENT,
  AADSTS50076: SECOND_FACTOR,
  AADSTS50079: SECOND_FACTOR,
  AADSTS53003: "The tenant's rules of conditional access keep the bot out: its administrator must let the app in.",
  AADSTS70021: FEDERATION,
  AADSTS700213: FEDERATION,
}

/**
 * The refusal as an error that is never final, for somebody can mend it. Microsoft's own words are left out: they may repeat what was sent,
 * and they name people. Its number leads to them.
 */
export function tokenRefusal({ tenantId, scope, status, error, number, correlationId, retryAfter }: RefusedToken): ServiceError {
  const reference = typeof correlationId === 'string' && isGuid(correlationId) ? { correlationId } : {}
  if (status !== undefined && (status === 429 || status >= 500)) {
    const retryAfterSeconds = secondsOf(retryAfter)
    return new ServiceError('Microsoft Entra', `http-${status}`, `Microsoft Entra answered ${status} when it was asked for a token.`, { status, ...reference, ...(retryAfterSeconds === undefined ? {} : { retryAfterSeconds }) })
  }
  const word = typeof error === 'string' && /^[a-z_]{1,40}$/.test(error) ? error : 'no-token'
  const numbered = number && /^\d{4,9}$/.test(number) ? `AADSTS${number}` : undefined
  const code = numbered && REMEDIES[numbered] ? numbered : word
  const explained = numbered ? ` (${numbered}: see https://login.microsoftonline.com/error?code=${number})` : ''
  const remedy = REMEDIES[code] ? ` ${REMEDIES[code]}` : ''
  return new ServiceError('Microsoft Entra', code, `Microsoft Entra gave no token for ${scope} in the tenant ${tenantId}: ${word}${explained}.${remedy}`, { status: 401, ...reference })
}
