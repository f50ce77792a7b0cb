import type { CaseState } from '#domain/case'

/** Where a case stands: in a word, as a headline, and what it means. */
export const caseStates = {
  submitted: { name: 'waiting for approval', heading: 'Waiting for approval', meaning: 'A colleague with the helpdesk or admin role decides. Then I file the support request.' },
  reconfirm: { name: 'waiting for the requester', heading: 'The requester is asked again', meaning: 'The figures have moved since the requester said yes. Nothing is filed before a new yes.' },
  approved: { name: 'approved', heading: 'Approved', meaning: 'I am about to file the support request with Microsoft.' },
  filing: { name: 'being filed', heading: 'Being filed with Microsoft', meaning: 'I am sending the support request and waiting for its number. It is never sent twice.' },
  'by-hand': { name: 'to be filed by hand', heading: 'To be filed by hand', meaning: 'File the support request in the Azure portal with the text below, then enter its number here.' },
  filed: { name: 'filed', heading: 'Filed with Microsoft', meaning: 'Microsoft has the support request. I watch for the refund and tell the requester when it has come.' },
  credited: { name: 'credited', heading: 'Credited', meaning: 'Microsoft has posted the refund to the partner. The partner settles with the customer.' },
  withdrawn: { name: 'withdrawn', heading: 'Withdrawn', meaning: 'The requester took it back. Nothing was filed, and its share of the refund limit is free again.' },
  rejected: { name: 'rejected', heading: 'Rejected', meaning: 'An approver said no. Nothing was filed, and its share of the refund limit is free again.' },
  expired: { name: 'expired', heading: 'Expired', meaning: 'Nobody decided in time. Nothing was filed; a new quote is only a few taps.' },
  declined: { name: 'declined by Microsoft', heading: 'Declined by Microsoft', meaning: 'Microsoft said no. There is no credit, and the reservation goes on.' },
} as const satisfies Record<CaseState, { readonly name: string; readonly heading: string; readonly meaning: string }>

/** The states that mean something else in an exchange. */
export const exchangeStates = {
  filed: { name: 'filed', heading: 'Filed with Microsoft', meaning: 'Microsoft has the support request. I watch for the refunds and the purchases and tell the requester when all have come.' },
  credited: { name: 'exchanged', heading: 'Exchange done', meaning: 'Microsoft has posted the refunds and the purchases. The partner settles with the customer.' },
  withdrawn: { name: 'withdrawn', heading: 'Withdrawn', meaning: 'The requester took it back. Nothing was filed.' },
  rejected: { name: 'rejected', heading: 'Rejected', meaning: 'An approver said no. Nothing was filed.' },
  declined: { name: 'declined by Microsoft', heading: 'Declined by Microsoft', meaning: 'Microsoft said no. Nothing is exchanged, and the reservations go on.' },
} as const satisfies Partial<Record<CaseState, { readonly name: string; readonly heading: string; readonly meaning: string }>>

/** The states that mean something else in a change of size. */
export const swapStates = {
  filed: { name: 'filed', heading: 'Filed with Microsoft', meaning: 'Microsoft has the support request. I look whether the size has changed and tell the requester.' },
  credited: { name: 'size changed', heading: 'Size changed', meaning: 'The reservation has the other size now. Nothing was refunded or charged, and its term goes on.' },
  withdrawn: { name: 'withdrawn', heading: 'Withdrawn', meaning: 'The requester took it back. Nothing was filed.' },
  rejected: { name: 'rejected', heading: 'Rejected', meaning: 'An approver said no. Nothing was filed.' },
  declined: { name: 'declined by Microsoft', heading: 'Declined by Microsoft', meaning: 'Microsoft said no. The size stays, and the reservation goes on.' },
} as const satisfies Partial<Record<CaseState, { readonly name: string; readonly heading: string; readonly meaning: string }>>

/** The straight way of a case, step by step. */
export const caseSteps = {
  heading: 'Progress',
  submitted: 'Submitted',
  approved: 'Approval',
  filing: 'Sending to Microsoft',
  filed: 'Support request',
  credited: 'Credit',
  exchanged: 'Refunds and purchases',
  sizeChanged: 'Change of size',
  done: 'done',
  now: 'under way',
  byHand: 'waits for somebody to file it by hand',
  askedAgain: 'waits for the requester’s new yes',
  next: 'to come',
  stopped: 'stopped here',
  never: 'will not come',
  submittedBy: '{{date}} by {{name}}',
  approvedBy: '{{date}} by {{name}}',
  firstApproval: 'first approval {{date}} by {{name}}',
  ticket: 'ticket {{number}}, {{date}}',
  posted: '{{amount}}, {{date}}',
  allPosted: 'all posted, {{date}}',
  postedSoFar: '{{refunds}} of {{allRefunds}} refunds and {{purchases}} of {{allPurchases}} purchases posted',
  marked: 'marked by {{name}}',
} as const
