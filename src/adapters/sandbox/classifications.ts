const BILLING = '517f2da6-78fd-0498-4e22-ad26996b1dfc'
const SUBSCRIPTION_MANAGEMENT = 'f3dc5421-79ef-1efa-41a5-42bf3cbb52c6'
const QUOTA = '06bfd9d3-516b-d5c6-5802-169c800dec89'

/** A service of Azure support: its name, and the names of its classifications by id. */
export interface SupportService {
  readonly displayName: string
  readonly classifications: Readonly<Record<string, string>>
}

/** Services, by id. The classifications of Billing are as recorded in March 2024; of other services none were recorded. */
export const SERVICES: Readonly<Record<string, SupportService>> = {
  [BILLING]: {
    displayName: 'Billing',
    classifications: {
      '8b6c2e08-cd75-c2d1-7a12-e4daf1e16f2e': 'Refund request',
      '68765ad3-2cfe-920b-18b5-9ca977df1471': 'Unexpected Charges / I have an issue with credit or refund or tax applied to a charge',
      '057f6615-3650-5370-57b2-e1a64af3b037': 'Reserved instance requests / Cancel or change an existing reservation',
      '69103c54-633a-058d-a66b-6ab02c9c806e': 'Reserved instance requests / How am I billed for Windows and SQL when reservation discounts is applied?',
      '0b759e67-2619-49bf-441d-ed952a5f32c5': 'Reserved instance requests / Reservation billing and invoice',
      'f3d95681-a339-3bdb-9825-1f3c09d376f2': 'Reserved instance requests / Unable to purchase or questions before purchase',
      'fb851540-8284-7777-9d25-ffbfe5ec8eb8': 'Reserved instance requests / Which resource (VM, etc.) consumed the reservation?',
      'cff282e6-4e7b-2958-af63-320cff7dcbab': 'Reserved instance requests / Reservation underutilized or not applying to my resource',
      '7ee3d30a-42e4-51ca-0e55-8bd196669a5f': 'Reserved instance requests / Help me optimize RI usage for existing resources',
      '7caced09-0d62-891e-890d-d88e87504d08': 'Savings plan for compute / Questions about exchanging reservation requests for savings plan',
      'aa196af3-a13e-8a48-057c-cbe99e4271bb': 'Credit request / Help with credit request for a scenario not listed',
    },
  },
  [SUBSCRIPTION_MANAGEMENT]: {
    displayName: 'Subscription management',
    classifications: {
      '5a1e5a1e-0000-4000-8000-0000000000e1': 'Access control issues',
      '5a1e5a1e-0000-4000-8000-0000000000e2': 'Transfer a subscription or a reservation to another directory',
      '5a1e5a1e-0000-4000-8000-0000000000e3': 'Other general questions',
    },
  },
  [QUOTA]: { displayName: 'Service and subscription limits (quotas)', classifications: { '5a1e5a1e-0000-4000-8000-0000000000e4': 'Other requests' } },
}

/** What the full ids of a service and of one of its classifications stand for, whatever their case; undefined where they do not belong together. */
export function classified(serviceId: string, classificationId: string): { service: string; classification: string } | undefined {
  const [, ofService = '', id = ''] = /^\/providers\/Microsoft\.Support\/services\/([^/]+)\/problemClassifications\/([^/]+)$/i.exec(classificationId)?.map((part) => part.toLowerCase()) ?? []
  const service = SERVICES[ofService]
  const classification = service?.classifications[id]
  return service && classification && serviceId.toLowerCase() === `/providers/microsoft.support/services/${ofService}` ? { service: service.displayName, classification } : undefined
}
