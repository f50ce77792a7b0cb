import { noNumbers, type SpokenWords } from '#cards/locales/spoken'

/** How people type in English. */
export const spoken: SpokenWords = {
  commands: {
    hello: [
      ...['hello', 'hi', 'hey', 'hi there', 'hello there', 'hey there', 'hi bot', 'hello bot', 'hey bot', 'hi all', 'hello all', 'hey all', 'hi team', 'hello team', 'hey team'],
      ...['hi everybody', 'hello everybody', 'hey everybody', 'hi everyone', 'hello everyone', 'hey everyone', 'good morning', 'good afternoon', 'good evening', 'start'],
    ],
    help: ['help', 'help me', 'what can you do'],
    stop: ['stop', 'quit', 'exit', 'leave', 'never mind', 'nevermind', 'abort'],
    cases: ['cases', 'my cases'],
    'approvals-here': ['approvals here'],
    approvals: ['approvals', 'my approvals'],
    policy: ['policy', 'policies', 'rules'],
    language: ['language', 'languages', 'change language', 'change the language'],
  },
  actions: {
    cancel: ['cancel', 'refund', 'return', 'give back', 'cancelling', 'refunding', 'returning', 'money back'],
    exchange: ['exchange', 'swap', 'trade', 'trade in', 'exchanging'],
    compare: ['compare', 'comparing'],
    manage: ['manage', 'managing'],
    cap: ['cap', 'refund limit', 'remaining limit'],
    plan: ['plan', 'best returns'],
  },
  all: ['all', 'all of them', 'everything'],
  numbers: { one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10, half: NaN, both: 2, ...noNumbers('eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand dozen dozens thirds quarter quarters part couple few several') },
  ordinals: { first: 1, second: 2, third: 3, fourth: 4, fifth: 5, '1st': 1, '2nd': 2, '3rd': 3, '4th': 4, '5th': 5 },
  fillers: [
    ...['i', 'we', 'want', 'to', 'would', 'like', 'need', 'please', 'can', 'could', 'you', 'let', 'me', 'us', 'help', 'with', 'and', 'for', 'of', 'in', 'at', 'on', 'from', 'by', 'the', 'a', 'an', 'their', 'its', 'my', 'our'],
    ...['all right', 'at all', 'after all', 'd', 'll', 'm', 're', 've', 'them', 'it', 'this', 'these', 'those', 'the one', 'the ones', 'ones', 'this one', 'that one', 'ours', 'theirs', 'there', 'has', 'have', 'had', 'wants', 'needs', 'go', 'ahead', 'back', 'also', 'still', 'money', 'type', 'named', 'called', 'pcs', 'pieces', 'what', 'how', 'be', 'should', 'must', 'may', 'might'],
    ...['customer', 'unit', 'units', 'instance', 'instances', 'quantity', 'region', 'size', 'azure', 'get', 'do', 'is', 'are', 'that', 'which', 'some', 'again', 'now', 'today', 'thanks', 'thank'],
  ],
  corrections: ['no', 'not that', 'not this', 'wrong', 'sorry', 'actually', 'i mean', 'i meant', 'make it', 'make that', 'rather', 'instead', 'only', 'just', 'change it to', 'change to', 'correction'],
  other: ['the other one', 'the other', 'other one', 'another one', 'other', 'another'],
  exceptions: [
    ...['but', 'except', 'except for', 'excepting', 'exclude', 'excluding', 'without', 'minus', 'apart from', 'aside from', 'other than', 'rather than', 'instead of', 'keep', 'keeping', 'leave', 'leaving', 'remaining'],
    ...['not', 'not that', 'not this', 'not those', 'not these', 'no', 'do not', "don't", 'dont', 'never'],
  ],
  negations: ['not', 'do not', "don't", 'dont', 'never'],
  polite: ['please', 'show', 'me', 'thanks', 'thank', 'you'],
  relatives: ['more', 'less', 'fewer', 'plus', 'extra', 'additional'],
  years: ['year', 'years', 'yr', 'yrs', 'y'],
  units: ['unit', 'units', 'instance', 'instances', 'pcs', 'pieces', 'machine', 'machines', 'server', 'servers', 'vm', 'vms'],
  of: ['of'],
  reservations: ['reservation', 'reservations', 'order', 'orders', 'customers', 'clients', 'question', 'questions', 'request', 'requests', 'problem', 'day', 'days', 'week', 'weeks', 'month', 'months', 'hour', 'hours', 'am', 'pm'],
  endings: ["'s", 's', 'es'],
}
