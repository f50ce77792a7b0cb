import { whatWentWrong } from '#ports/service-error'
import type { Desk } from '#usecases/desk'

/** Does a part of the following: one customer's trouble, or one service's, must not keep the others waiting. All is looked at again next time. */
export async function unlessBroken<Answer>({ warn }: Desk, work: () => Promise<Answer>): Promise<Answer | undefined> {
  try {
    return await work()
  } catch (error) {
    warn('A case could not be followed; it is looked at again.', whatWentWrong(error))
    return undefined
  }
}
