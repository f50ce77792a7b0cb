import type { PipelinePolicy } from '@azure/core-rest-pipeline'
import { ServiceError, type Service } from '#ports/service-error'

const OWN_HOSTS: Partial<Record<Service, readonly string[]>> = {
  'Partner Center': ['api.partnercenter.microsoft.com', 'api.partner.microsoft.com'],
  'Microsoft Entra': ['graph.microsoft.com'],
}
/** All the others are resource providers of Azure. */
const AZURE = ['management.azure.com']

/** Refuses to send anything, our tokens above all, to a host that is not the service's own: answers say where the next page is, or how an operation goes on. */
export function knownHosts(service: Service, isOwnHost = (host: string) => (OWN_HOSTS[service] ?? AZURE).includes(host)): PipelinePolicy {
  return {
    name: 'knownHosts',
    async sendRequest(request, next) {
      const { protocol, host } = new URL(request.url)
      if (protocol === 'https:' && isOwnHost(host)) return next(request)
      throw new ServiceError(service, 'not-understood', `${service} leads to ${protocol}//${host}, which is not its own address: nothing was sent there.`)
    },
  }
}
