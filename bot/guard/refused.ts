/** Why a request was refused: for those who count, never for the one who asked. */
export type RefusalCode =
  | 'bad-http'
  | 'connection-limit'
  | 'no-keys'
  | 'packed'
  | 'too-large'
  | 'address-limit'
  | 'no-token'
  | 'bad-token'
  | 'not-json'
  | 'bad-body'
  | 'bad-fields'
  | 'stray-service-url'
  | 'other-service-url'
  | 'other-channel'
  | 'no-endorsement'
  | 'other-tenant'
  | 'person-limit'
  | 'conversation-limit'

const STATUSES: Readonly<Record<RefusalCode, number>> = {
  'bad-http': 400,
  'connection-limit': 503,
  'no-keys': 503,
  packed: 415,
  'too-large': 413,
  'address-limit': 429,
  'no-token': 401,
  'bad-token': 401,
  'not-json': 415,
  'bad-body': 400,
  'bad-fields': 400,
  'stray-service-url': 403,
  'other-service-url': 403,
  'other-channel': 403,
  'no-endorsement': 403,
  'other-tenant': 403,
  'person-limit': 429,
  'conversation-limit': 429,
}

/** A request that goes no further. The status is all that is answered. */
export class Refused extends Error {
  readonly code: RefusalCode
  readonly statusCode: number

  constructor(code: RefusalCode, cause?: unknown) {
    super(code, { cause })
    this.code = code
    this.statusCode = STATUSES[code]
  }
}
