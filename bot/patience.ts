/** How long a turn may hold the request that it came with, in milliseconds; what takes longer goes on behind it. */
export interface Patience {
  /** Teams wants what was pressed, looked at or searched for answered within three seconds. */
  readonly invoke: number
  /** Whoever typed is told then that it is being worked on. Teams sends a message again that is not taken within fifteen seconds. */
  readonly message: number
}

export const PATIENCE: Patience = { invoke: 2_500, message: 4_500 }
