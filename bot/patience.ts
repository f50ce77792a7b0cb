/** How long a turn may hold the request that it came with, in milliseconds; what takes longer goes on behind it. */
export interface Patience {
  /** Teams wants what was pressed, looked at or searched for answered within three seconds. */
  readonly invoke: number
  /** Whoever typed is told then that it is being worked on. Teams sends a message again that is not taken within fifteen seconds. */
  readonly message: number
}

export const PATIENCE: Patience = { invoke: 2_500, message: 4_500 }

/** How long Teams may take for one request of the bot's, the token for it included. */
export const TEAMS_MILLISECONDS = 15_000
/** How long the bot waits for such a request to come to an end, one way or the other. */
export const TEAMS_AT_LAST_MILLISECONDS = TEAMS_MILLISECONDS + 1_000
