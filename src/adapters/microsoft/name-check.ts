import type { CheckNameAvailabilityOutput } from '@azure/arm-support'
import { ServiceError } from '#ports/service-error'

/**
 * Why Azure support will not take a name; undefined if it will. A name that is taken is a conflict (409): our names are our own, so that
 * whatever has it will be seen in the end. Any other reason is final.
 */
export function nameRefusal(name: string, { nameAvailable, reason, message }: CheckNameAvailabilityOutput): ServiceError | undefined {
  if (nameAvailable !== false) return undefined
  const words = [message, reason].filter(Boolean).join(': ')
  const isTaken = /already|exists|in use|taken/i.test(words)
  return new ServiceError('Azure support', /^\w+$/.test(reason ?? '') ? `${reason}` : 'name-not-available', words || `Azure support does not take the name ${name}.`, { status: isTaken ? 409 : 400 })
}
