/** Why Microsoft would refuse a return or an exchange, in its words; `code` is an open set. */
export interface MicrosoftRefusal {
  readonly code: string
  readonly message: string
  /** Microsoft's correlation id, by which its support finds what happened. */
  readonly reference?: string
}
