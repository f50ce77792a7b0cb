import type { Tokens } from '#commands/doctor/ask-tokens'
import type { Check } from '#commands/doctor/check'
import { dayOfInstant } from '#domain/calendar'
import { ServiceError } from '#ports/service-error'
import type { CheckUp } from '#src/wiring/check-up'

const DAYS = 7

/** Whether refunds that Microsoft posts can be seen. */
export function checkCredits({ config, cloud, clock, partner }: Pick<CheckUp, 'config' | 'cloud' | 'clock' | 'partner'>, tokens: Tokens): Check[] {
  const isByInvoice = config.cloud.kind === 'azure' && config.cloud.creditsFrom === 'invoice-lines'
  const profile = 'Give the app the role Billing account reader on the billing account, or Billing profile reader on the profile (Azure portal, Cost Management + Billing, Access control), and check BILLING_ACCOUNT_ID and BILLING_PROFILE_ID (Properties there). Where the profile cannot be read: CREDITS_FROM=invoice-lines.'
  const invoices = 'Give the app the permission PartnerBilling.Read.All of Microsoft Graph, with admin consent (docs/connect.md, Permissions). The app, or the person behind the refresh token, must also be allowed to read invoices in Partner Center: Admin agent or Billing admin.'
  return [
    {
      group: 'Credits',
      what: isByInvoice ? 'The lines of the invoices can be read' : 'Reservation transactions can be read',
      why: 'By them the bot tells that a refund was posted. Without them somebody enters each credit by hand.',
      ifNot: 'warning',
      mend: isByInvoice ? invoices : profile,
      async look() {
        const today = dayOfInstant(clock.now())
        const count = async () => {
          const { refunds, purchases } = await cloud.reservationTransactions.between(today - DAYS, today)
          return `of the last ${DAYS} days: ${refunds.length} refunds, ${purchases.length} purchases`
        }
        if (!isByInvoice) return tokens.look(partner.partnerTenantId, 'Azure Resource Manager', count)
        return tokens.look(partner.partnerTenantId, 'Partner Center', () => tokens.look(partner.partnerTenantId, 'Microsoft Graph', () => count().catch(whilePreparing)))
      },
    },
  ]
}

// Whoever may not read them is told so at once.
function whilePreparing(error: unknown): string {
  if (error instanceof ServiceError && error.code === 'still-preparing') return 'Microsoft took the question, and takes some minutes to prepare the lines'
  throw error
}
