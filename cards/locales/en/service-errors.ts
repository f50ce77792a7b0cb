/** What a service's no means, and the way out: what the person can do, whom to ask, what an administrator must set. */
const causes = {
  // Ours, where there is no answer to speak of.
  timeout: { what: 'It did not answer in time.', way: 'Try again in a few minutes: what one card asks for is done once. If it goes on, tell your administrator.' },
  unreachable: { what: 'It could not be reached.', way: 'Try again in a few minutes; if it goes on, ask your administrator to check the bot’s network with “npm run doctor”.' },
  'not-understood': { what: 'It answered something that I cannot read, so I did not go on.', way: 'Tell your administrator: Microsoft may have changed what it sends.' },
  'no-price': { what: 'It does not say what was paid for this reservation, and I quote nothing on a guess.', way: 'Look at the payments in the Azure portal, or ask Microsoft’s support.' },
  'no-rate': { what: 'It has no exchange rate for this currency, and without one the refund limit in USD cannot be checked.', way: 'Try again tomorrow; if it goes on, ask your administrator.' },
  'ticket-not-there-yet': { what: 'It took the support request and does not show it yet.', way: 'Nothing has to be done: I look again and never file it twice.' },
  // The bot's own sign-in.
  'no-token': { what: 'The bot could not sign in to it: its credential is missing or not complete.', way: 'Ask your administrator to check the credential with “npm run doctor”.' },
  'signed-out': { what: 'It did not accept the bot’s sign-in.', way: 'Try again in a few minutes; if it goes on, ask your administrator to renew the bot’s credential and to check it with “npm run doctor”.' },
  'wrong-tenant': { what: 'The bot’s sign-in is for another tenant than the customer’s.', way: 'Ask your administrator to check that the app has consent in the customer’s tenant, and the GDAP relationship with the customer in Partner Center.' },
  consent: { what: 'Nobody has consented to the app in this tenant.', way: 'An administrator has to consent to the bot’s app there; in a customer’s tenant the partner can do it through the GDAP relationship.' },
  'app-unknown': { what: 'The bot’s app, or the service that it asks for, is not known in this tenant.', way: 'An administrator has to check the app’s ID in the settings, and to consent to the app in the tenant.' },
  'bad-credential': { what: 'The bot’s certificate or secret is wrong or has expired.', way: 'An administrator has to renew it in Microsoft Entra and in the bot’s settings. “npm run doctor” checks it.' },
  'sign-in-again': { what: 'The sign-in that was given to the bot has expired or was taken back.', way: 'An administrator has to sign in for the bot once more, with multi-factor authentication.' },
  'conditional-access': { what: 'A rule of the tenant asks for more than the bot’s sign-in has, such as multi-factor authentication or a certain place.', way: 'An administrator has to sign in for the bot once more with multi-factor authentication, or to make an exception for the app in the rule.' },
  'no-relationship': { what: 'The partner’s account is not known in this customer’s tenant.', way: 'Ask an administrator of your company to check in Partner Center that the GDAP relationship with the customer is active and that its security group has a role.' },
  'unknown-tenant': { what: 'Microsoft does not know this tenant.', way: 'Choose the customer again; if it is no customer of yours any more, nothing can be done for it here.' },
  // The same for every service.
  'not-there': { what: 'What I asked for is not there, or the bot may not see it.', way: 'Look for it in the Azure portal or in Partner Center. If it is there, ask your administrator about the bot’s access.' },
  'in-the-way': { what: 'Something else is being done with it, or it is there already.', way: 'Look at it again in a few minutes, and ask once more only if it is still not done.' },
  'changed-meanwhile': { what: 'It was changed by somebody else in the meantime, so nothing was overwritten.', way: 'Look at it again, and ask once more if you still want it.' },
  throttled: { what: 'It gets too many questions just now.', way: 'Try again in a few minutes.' },
  'microsoft-broke': { what: 'Something went wrong on Microsoft’s side.', way: 'Try again in a few minutes; if it goes on for hours, tell your administrator.' },
  'not-said': { what: 'Microsoft does not say why.', way: 'Try again in a few minutes; if it goes on, ask Microsoft’s support and name the reference.' },
  'our-mistake': { what: 'It did not understand the request. That is a mistake of mine, not of yours.', way: 'Tell your administrator the code and the reference. Until it is mended, do it in the Azure portal.' },
  // Reservations.
  'not-an-id': { what: 'This is not the ID of a reservation or of a reservation order.', way: 'Choose the reservation from the list, or copy both IDs from the Azure portal.' },
  'not-in-order': { what: 'The reservation is not in this reservation order. A split, a merge or a return in parts makes a new reservation in the same order.', way: 'Choose it again from the list.' },
  'order-not-found': { what: 'There is no such reservation order in the customer’s tenant, or the bot may not see it.', way: 'Choose the reservation again from the list. If it is there in the Azure portal, an administrator has to give the bot’s app, or AdminAgents, a role on the order.' },
  'order-not-ready': { what: 'The reservation order is not ready: its purchase is not finished or did not succeed.', way: 'Wait until the Azure portal shows it as active.' },
  'wrong-state': { what: 'It cannot be done with the reservation as it is now: it may be returned, expired, or in the middle of a change.', way: 'Open it again to see its state. If a change is under way, try again when it is done.' },
  'wrong-quantity': { what: 'This number of units cannot be returned.', way: 'Choose a whole number from 1 to the units that the reservation still has.' },
  'no-self-service': { what: 'This reservation cannot be returned by oneself: its product or its purchase does not allow it.', way: 'Ask for it with a support request: submit it here, or file it in the Azure portal.' },
  'limit-exceeded': { what: 'The refund would go over the refund limit of 50,000 USD in 12 months for this customer.', way: 'Type “cap” to see what is left and when more comes free; return fewer units, or wait.' },
  'already-so': { what: 'It is like that already, so there is nothing to change.', way: 'Open the reservation again to see it as it is now.' },
  'wrong-scope-count': { what: 'A single scope needs exactly one subscription or resource group.', way: 'Choose one subscription or one resource group.' },
  'scope-not-billed': { what: 'The chosen subscription is not billed together with this reservation.', way: 'Choose a subscription that the same customer has through the same partner.' },
  'scope-failed': { what: 'The scope could not be changed.', way: 'Check that the subscription is active and open the reservation again; then try once more, or change it in the Azure portal.' },
  'billing-fixed': { what: 'The subscription that pays for a reservation cannot be changed.', way: 'Exchange the reservation: only the new one can be paid by another subscription.' },
  'wrong-subscription': { what: 'Microsoft does not take this subscription: it does not exist, is disabled, or belongs to another customer.', way: 'Choose an active subscription of this customer.' },
  'role-not-given': { what: 'The role on the reservation order could not be given.', way: 'Give it under “Access control” of the reservation, or in the Azure portal.' },
  'nobody-there': { what: 'The directory does not know whom the role is for.', way: 'Check the name. Somebody who was added to the directory just now is known in a few minutes.' },
  // Buying, in an exchange.
  'not-sold': { what: 'It is not sold like that: not in this region or country, or not for this term.', way: 'Choose another region, size or term.' },
  'no-price-there': { what: 'Microsoft could not work out a price for it.', way: 'Check size, region, term and payment, and choose another one if it is not sold like that.' },
  'purchase-failed': { what: 'The purchase did not succeed.', way: 'Look in the Azure portal whether it was made all the same, before you ask again.' },
  'already-ordered': { what: 'There is a reservation order of this ID already, so nothing was bought twice.', way: 'Look at the customer’s reservations before you ask again.' },
  'out-of-stock': { what: 'Microsoft has not enough of it in this region just now.', way: 'Choose another region or size, or try again on another day.' },
  fulfilment: { what: 'Microsoft could not provide what was ordered.', way: 'Choose another size or region, or ask Microsoft’s support and name the reference.' },
  'payment-refused': { what: 'The means of payment was refused.', way: 'Ask whoever keeps your company’s billing account at Microsoft to check it, then try again.' },
  'billing-input': { what: 'Microsoft’s billing does not take it like that: the customer, the currency or the billing subscription does not fit.', way: 'Check that the billing subscription is the customer’s and active; else ask Microsoft’s support.' },
  billing: { what: 'Microsoft’s billing could not do it.', way: 'Try again in a few minutes; if it goes on, ask Microsoft’s support and name the reference.' },
  'risk-check': { what: 'Microsoft’s risk check stopped it.', way: 'Ask Microsoft’s support to look at the billing account; trying again does not help.' },
  'wrong-account': { what: 'This kind of billing account cannot do it.', way: 'Do it in the Azure portal with the account that bought the reservation, or ask Microsoft’s support.' },
  'no-re-rate': { what: 'Only reservations of an Enterprise Agreement get a new price.', way: 'Nothing has to be done: a partner’s reservations keep the price at which they were bought.' },
  // Support requests.
  'no-support-plan': { what: 'Azure takes support requests from programs only with a support plan: Professional Direct, Premier or Unified.', way: 'File it by hand in the Azure portal. An administrator can have the plan of your company counted for this customer.' },
  'no-classification': { what: 'Its list of classifications has none that fits.', way: 'File it by hand in the Azure portal, or choose another classification.' },
  'bad-request-data': { what: 'A part of the support request was not accepted, such as the contact or a letter in the text.', way: 'Check the contact’s country, time zone and phone number, and try again; else file it by hand in the Azure portal.' },
  'already-filed': { what: 'There is a support request of this name already, so none was made twice.', way: 'Look for our reference among the support requests in the Azure portal.' },
  'not-registered': { what: 'The customer’s subscription does not have this part of Azure switched on.', way: 'An owner of the subscription has to register the resource provider Microsoft.Support in it; then try again.' },
} as const

/** 404 of Azure reservations: there it has reasons of its own. */
const reservationNotThere = { what: 'There is no such reservation, or the bot may not see it.', way: 'Choose it again from the list: it may have been split, merged or returned. If it is there in the Azure portal, ask your administrator about the bot’s access.' } as const

/** 403: what is missing depends on the service. */
const forbidden = {
  reservations: { what: 'The bot may not do this with the reservation.', way: 'Check three things. A guest account in the customer’s tenant can look at reservations but not return them: it has to leave the tenant, or to be added to the reservation order as Owner or Reservations Administrator. Roles given through Azure Lighthouse do not count for reservations. And the bot’s app, or the partner’s AdminAgents, needs the role Owner on the reservation order.' },
  access: { what: 'The bot may not read or change who has access to this reservation order.', way: 'The bot’s app, or the partner’s AdminAgents, needs one of these roles on the order: Owner, User Access Administrator or Reservations Administrator. Somebody who has one can give it in the Azure portal.' },
  support: { what: 'The bot may not file or read support requests under this subscription.', way: 'It needs the role Support Request Contributor on the customer’s subscription, and a GDAP relationship with the customer. Ask an administrator of your company; until then, do it in the Azure portal.' },
  partnerCenter: { what: 'Partner Center does not let the user for whom the bot asks do this.', way: 'The user who signed in for the bot needs the role Admin agent in Partner Center. Ask an administrator of your company; a new role may take an hour to count.' },
  directory: { what: 'The bot may not read this in the directory.', way: 'An administrator has to give the bot’s app the permissions User.Read.All and GroupMember.Read.All of Microsoft Graph, and to consent to them.' },
  usage: { what: 'The bot may not read how the reservation is used.', way: 'The bot’s app, or the partner’s AdminAgents, needs a role on the reservation order, such as Reservations Reader.' },
  billing: { what: 'The bot may not read the billing account.', way: 'An administrator has to give the bot’s app a reader’s role on the billing account, and to check its ID in the settings.' },
  resourceManager: { what: 'The bot may not read the customer’s subscriptions.', way: 'The bot’s app, or the partner’s AdminAgents, needs the role Reader on the customer’s subscription, and a GDAP relationship with the customer.' },
  teams: { what: 'The bot may not write there in Teams.', way: 'Add the bot again in Teams. If that is not possible, ask your Teams administrator to allow the app.' },
  other: { what: 'The bot may not do this.', way: 'Ask an administrator of your company for the role that is missing.' },
} as const

export const serviceErrors = {
  causes,
  reservationNotThere,
  forbidden,
  explained: '{{what}} {{way}}',
  unknown: 'Try again in a few minutes; if it goes on, tell your administrator.',
  waitSeconds_one: 'It gets too many questions just now. Try again in {{count}} second.',
  waitSeconds_other: 'It gets too many questions just now. Try again in {{count}} seconds.',
  waitMinutes_one: 'It gets too many questions just now. Try again in {{count}} minute.',
  waitMinutes_other: 'It gets too many questions just now. Try again in {{count}} minutes.',
  text: '{{service}} did not do what I asked ({{code}}). {{said}} {{explanation}} {{outcome}} {{reference}}',
  said: 'Microsoft wrote: {{message}}',
  nothing: 'Nothing was changed here.',
  caseIsSafe: 'Case {{id}} is safe and stays as it was.',
  reference: 'Reference for your administrator and for Microsoft: {{reference}}.',
} as const
