import type { MicrosoftSupport } from '@azure/arm-support'
import { ServiceError } from '#ports/service-error'

/** The support client of a desk that gives its request another name at each attempt, so that none is ever found again. */
export function newNameEachTime(): (client: MicrosoftSupport) => MicrosoftSupport {
  let attempt = 0
  return (client) => {
    const { beginCreateAndWait } = client.supportTickets
    const supportTickets = { ...client.supportTickets, beginCreateAndWait: (name: string, ...rest: [Parameters<typeof beginCreateAndWait>[1]]) => beginCreateAndWait(`${name}-${++attempt}`, ...rest) }
    return { ...client, supportTickets } as unknown as MicrosoftSupport
  }
}

/** The support client of a desk that does not look before it sends. */
export function neverLooks(client: MicrosoftSupport): MicrosoftSupport {
  let hasSent = false
  const { get, beginCreateAndWait } = client.supportTickets
  const supportTickets = {
    ...client.supportTickets,
    get: (name: string) => {
      if (hasSent) return get(name)
      throw new ServiceError('Azure support', 'ResourceNotFound', 'Nobody looked.', { status: 404 })
    },
    checkNameAvailability: () => Promise.resolve({ nameAvailable: true }),
    beginCreateAndWait: (...of: Parameters<typeof beginCreateAndWait>) => {
      hasSent = true
      return beginCreateAndWait(...of)
    },
  }
  return { ...client, supportTickets } as unknown as MicrosoftSupport
}
