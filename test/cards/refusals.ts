import { refuse, type Refusal, type RefusalCode } from '#domain/refusal'
import { amount, day } from '#test/cards/examples'

/** One refusal of each kind. */
export const REFUSALS: { readonly [Code in RefusalCode]: Extract<Refusal, { code: Code }> } = {
  'invalid-quantity': refuse({ code: 'invalid-quantity', details: { quantity: 9, owned: 3 } }),
  'not-started': refuse({ code: 'not-started', details: { purchaseDate: day('2026-12-01') } }),
  expired: refuse({ code: 'expired', details: { expiry: day('2026-10-01') } }),
  'not-refundable': refuse({ code: 'not-refundable', details: { reservedResourceType: 'SuseLinux' } }),
  'not-exchangeable': refuse({ code: 'not-exchangeable', details: { reservedResourceType: 'Databricks' } }),
  'exchange-window-closed': refuse({ code: 'exchange-window-closed', details: { reservedResourceType: 'VirtualMachines', purchaseDate: day('2027-03-01') } }),
  'cross-type-exchange': refuse({ code: 'cross-type-exchange', details: { returned: ['VirtualMachines'], purchased: ['SqlDatabases'] } }),
  'new-commitment-too-small': refuse({ code: 'new-commitment-too-small', details: { shortBy: amount('GBP 33.97'), returned: amount('GBP 433.97'), purchases: amount('GBP 400.00') } }),
  'refund-limit-exceeded': refuse({ code: 'refund-limit-exceeded', details: { measure: 'refund', counted: amount('USD 60000.00'), remainingBefore: amount('USD 100.00'), largestQuantity: 0, firstDate: null } }),
  'customer-not-found': refuse({ code: 'customer-not-found', details: {} }),
  'reservation-not-found': refuse({ code: 'reservation-not-found', details: {} }),
  'reservation-not-active': refuse({ code: 'reservation-not-active', details: { state: 'Superseded' } }),
  'quantity-in-open-case': refuse({ code: 'quantity-in-open-case', details: { caseId: 'RD-7K3F9Q2M', free: 1 } }),
  'not-for-sale': refuse({ code: 'not-for-sale', details: { sku: 'Standard_M128m' } }),
  'currencies-differ': refuse({ code: 'currencies-differ', details: { currencies: ['EUR', 'USD'] } }),
  'no-subscription': refuse({ code: 'no-subscription', details: {} }),
  'quote-changed': refuse({ code: 'quote-changed', details: {} }),
  'case-not-found': refuse({ code: 'case-not-found', details: {} }),
  'case-moved-on': refuse({ code: 'case-moved-on', details: { state: 'filed' } }),
  'own-case': refuse({ code: 'own-case', details: {} }),
  'not-your-case': refuse({ code: 'not-your-case', details: {} }),
  'already-approved-by-you': refuse({ code: 'already-approved-by-you', details: {} }),
  'second-approver-needed': refuse({ code: 'second-approver-needed', details: { thresholdUsd: amount('USD 10000.00') } }),
  'not-allowed': refuse({ code: 'not-allowed', details: { verb: 'case.approve' } }),
  'directory-down': refuse({ code: 'directory-down', details: {} }),
  'currency-differs': refuse({ code: 'currency-differs', details: { currency: 'GBP' } }),
  'amount-differs': refuse({ code: 'amount-differs', details: { expected: amount('GBP 381.89'), amount: amount('GBP 38.19') } }),
  'posted-before-case': refuse({ code: 'posted-before-case', details: { submittedOn: day('2026-11-22') } }),
}
