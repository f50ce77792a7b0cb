/** Why something else about a reservation is not done: what happened, what it means, and what to do. */
export const errandRefusals = {
  'no-subscription-to-file': {
    title: 'I do not know the subscription to file under',
    why: 'A support request belongs to a subscription of the customer, and Microsoft does not say which one pays for this reservation. Nothing was sent.',
    instead: 'File it in the Azure portal: Help + support, create a support request, under any subscription of the customer.',
  },
  'no-such-classification': {
    title: 'Microsoft does not offer this problem any more',
    why: 'Its list of problems has changed since the form was opened. Nothing was sent.',
    instead: 'Open the form again and choose the problem from the list that it shows then.',
  },
  'scope-not-available': {
    title: 'This scope cannot be chosen',
    why: 'Microsoft does not offer it for this reservation: a subscription has to be enabled and of the same customer, and the product has to allow it. Nothing was changed.',
    instead: 'Choose another subscription, resource group or management group, or the shared scope.',
  },
  'same-scope': {
    title: 'It has this scope already',
    why: 'The reservation applies there now, so there is nothing to change.',
    instead: 'Choose another scope, or leave it as it is.',
  },
  'change-under-way': {
    title: 'A change is under way already',
    why: 'Microsoft is still changing the scope of this reservation or a role on its order, and two changes at a time would get in each other’s way. Nothing more was sent.',
    instead: 'Wait for its result: whoever asked for it is told. Then look at the reservation again.',
  },
  'principal-not-found': {
    title: 'I do not find this person or group',
    why: 'Nobody in the customer’s directory goes by “{{who}}”, and it is not one of your own groups. Nothing was changed.',
    instead: 'Check how it is written, or use the object ID, which the Entra admin centre shows. Your own groups are AdminAgents, HelpdeskAgents and SalesAgents.',
  },
  'assignment-not-found': {
    title: 'This access is gone already',
    why: 'The reservation order does not have it any more: somebody else has probably taken it away. Nothing was changed.',
    instead: 'Open the access of the reservation again to see who has it now.',
  },
  'assignment-inherited': {
    title: 'This access is inherited',
    why: 'It was given above this reservation order, so it cannot be taken away on the order. Nothing was changed.',
    instead: 'Ask whoever administers the customer’s directory to take it away where it was given. The Azure portal shows the place, under “Access control (IAM)”.',
  },
  'errand-not-found': {
    title: 'I do not find this request',
    why: 'It may have been finished long ago.',
    instead: 'Type “manage” and open the reservation to see how it is now.',
  },
  'errand-moved-on': {
    title: 'This request has moved on',
    why: 'The card that you used was an older one, so nothing was done twice.',
    instead: 'Type “manage” and open the reservation to see how it is now.',
  },
  'no-such-ticket': {
    title: 'There is no support request to show',
    why: 'Nothing has been filed with Microsoft for this yet, or its number is not known.',
    instead: 'Wait until it is filed. One that was filed by hand in the portal is answered there.',
  },
  'ticket-not-readable': {
    title: 'I cannot read this support request',
    why: 'Microsoft does not show request {{number}} to me: it was probably opened by hand, or for another subscription.',
    instead: 'Look it up in the Azure portal, under “Help + support” and “All support requests”.',
  },
  'ticket-is-closed': {
    title: 'This support request is closed',
    why: 'Microsoft has closed request {{number}} and takes no more answers on it. Nothing was sent.',
    instead: 'Open a new support request and name the number of this one in it.',
  },
} as const
