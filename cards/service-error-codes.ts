import type { en } from '#cards/locales/en'

type ServiceErrorWords = typeof en.serviceErrors
/** What a service's no comes from, as far as one can tell it from its code. */
type Cause = keyof ServiceErrorWords['causes']
type Forbidden = keyof ServiceErrorWords['forbidden']

/** Microsoft's codes and our own, by what they mean. Sources: KnownErrorResponseCode of the reservations API, Microsoft's lists of errors of Azure Resource Manager and of Entra sign-ins (AADSTS), recorded answers of Azure support. */
const CODES: Record<Cause, string> = {
  timeout: 'timeout',
  unreachable: 'unreachable',
  'not-understood': 'not-understood',
  'no-price': 'no-price',
  'no-rate': 'no-rate',
  'ticket-not-there-yet': 'ticket-not-there-yet',
  'no-token': 'no-token',
  'signed-out': 'InvalidAccessToken InvalidAuthenticationToken ExpiredAuthenticationToken AuthenticationFailed ClientCertificateThumbprintNotSet',
  'wrong-tenant': 'InvalidAuthenticationTokenTenant',
  consent: 'consent_required AADSTS65001 AADSTS90094 AADSTS7000229',
  'app-unknown': 'unauthorized_client invalid_resource AADSTS700016 AADSTS500011 AADSTS7000112',
  'bad-credential': 'invalid_client AADSTS7000215 AADSTS7000222 AADSTS700027 AADSTS70021 AADSTS700213',
  'sign-in-again': 'invalid_grant AADSTS700082 AADSTS70008 AADSTS70043 AADSTS50173 AADSTS50057',
  'conditional-access': 'interaction_required AADSTS50076 AADSTS50079 AADSTS50158 AADSTS53000 AADSTS53003',
  'no-relationship': 'AADSTS50020 AADSTS50034 AADSTS90072',
  'unknown-tenant': 'MissingTenantId InvalidTenantId AADSTS90002',
  'not-there': 'NotFound ResourceNotFound ResourceGroupNotFound Request_ResourceNotFound',
  'in-the-way': 'Conflict AnotherOperationInProgress',
  'changed-meanwhile': 'PreconditionFailed',
  throttled: 'UnauthenticatedRequestsThrottled TooManyRequests',
  'microsoft-broke': 'InternalServerError ServerTimeout ServiceUnavailable temporarily_unavailable BillingTransientError FulfillmentTransientError',
  'not-said': 'NotSpecified OperationFailed',
  'our-mistake': 'BadRequest InvalidRequestContent HttpMethodNotSupported InvalidRequestUri InvalidHealthCheckType InvalidFulfillmentRequestParameters',
  'not-an-id': 'InvalidReservationOrderId InvalidReservationId',
  'not-in-order': 'ReservationIdNotInReservationOrder',
  'order-not-found': 'ReservationOrderNotFound',
  'order-not-ready': 'ReservationOrderNotEnabled',
  'wrong-state': 'OperationCannotBePerformedInCurrentState',
  'wrong-quantity': 'InvalidRefundQuantity',
  'no-self-service': 'SelfServiceRefundNotSupported',
  'limit-exceeded': 'RefundLimitExceeded',
  'already-so': 'PatchValuesSameAsExisting AppliedScopesSameAsExisting RoleAssignmentExists',
  'wrong-scope-count': 'MissingAppliedScopesForSingle InvalidSingleAppliedScopesCount',
  'scope-not-billed': 'AppliedScopesNotAssociatedWithCommerceAccount',
  'scope-failed': 'CapacityUpdateScopesFailed',
  'billing-fixed': 'BillingScopeIdCannotBeChanged',
  'wrong-subscription': 'InvalidSubscriptionId SubscriptionNotFound',
  'role-not-given': 'RoleAssignmentCreationFailed',
  'nobody-there': 'PrincipalNotFound',
  'not-sold': 'InvalidLocationId NotSupportedCountry UnsupportedReservationTerm',
  'no-price-there': 'CalculatePriceFailed',
  'purchase-failed': 'PurchaseError ReservationOrderCreationFailed CreateQuoteFailed ActivateQuoteFailed',
  'already-ordered': 'ReservationOrderIdAlreadyExists',
  'out-of-stock': 'FulfillmentOutOfStockError',
  fulfilment: 'FulfillmentError FulfillmentConfigurationError',
  'payment-refused': 'PaymentInstrumentNotFound BillingPaymentInstrumentHardError BillingPaymentInstrumentSoftError',
  'billing-input': 'BillingCustomerInputError',
  billing: 'BillingError',
  'risk-check': 'RiskCheckFailed',
  'wrong-account': 'NonsupportedAccountId',
  'no-re-rate': 'NoValidReservationsToReRate ReRateOnlyAllowedForEA',
  'no-support-plan': 'InvalidSupportPlan',
  'no-classification': 'no-classification not-a-classification',
  'bad-request-data': 'InvalidData',
  'already-filed': 'ResourceAlreadyExists',
  'not-registered': 'MissingSubscriptionRegistration',
}

const NO_RIGHT = ['authorizationfailed', 'forbidden', 'linkedauthorizationfailed', 'authorization_requestdenied', 'accessdenied']
const FORBIDDEN: Readonly<Record<string, Forbidden>> = {
  'Azure reservations': 'reservations',
  'Azure access control': 'access',
  'Azure support': 'support',
  'Partner Center': 'partnerCenter',
  'Microsoft Entra': 'directory',
  'Azure usage': 'usage',
  'Azure billing': 'billing',
  'Azure Resource Manager': 'resourceManager',
  'Microsoft Teams': 'teams',
}
const BY_STATUS: Readonly<Record<number, Cause>> = { 401: 'signed-out', 404: 'not-there', 408: 'timeout', 409: 'in-the-way', 412: 'changed-meanwhile', 429: 'throttled' }

const causeOfCode = new Map((Object.entries(CODES) as [Cause, string][]).flatMap(([cause, codes]) => codes.split(' ').map((code) => [code.toLowerCase(), cause])))

/** A service's no: its code and status, and Microsoft's words. */
export interface ServiceTrouble {
  readonly service: string
  readonly code: string
  readonly status?: number | undefined
  readonly message?: string | undefined
}

/** What a no comes from; undefined where neither the code nor the status tells. A sign-in's number (AADSTS) stands in the message and says more than its code. */
export function causeOf({ code, status, message = '' }: Omit<ServiceTrouble, 'service'>): Cause | undefined {
  const [number] = /AADSTS\d+/.exec(`${code} ${message}`) ?? []
  return causeOfCode.get((number ?? '').toLowerCase()) ?? causeOfCode.get(code.toLowerCase()) ?? (status !== undefined && status >= 500 ? 'microsoft-broke' : BY_STATUS[status ?? 0])
}

/** Which right is missing, where that is what the service says; undefined where it is something else. */
export function missingRight({ service, code, status }: ServiceTrouble): Forbidden | undefined {
  const isForbidden = NO_RIGHT.includes(code.toLowerCase()) || (status === 403 && !causeOfCode.has(code.toLowerCase()))
  return isForbidden ? (FORBIDDEN[service] ?? 'other') : undefined
}
