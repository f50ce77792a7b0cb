/** What tokens are asked for. */
export type Audience = 'Azure Resource Manager' | 'Partner Center' | 'Microsoft Graph'

/** A directory role, as the partner's directory has it. */
export interface DirectoryRole {
  /** The object id, which memberships are told by. */
  readonly id: string
  /** The same in every tenant. */
  readonly templateId: string
  readonly name: string
}

/** Who the bot is to Teams. */
export interface BotIdentity {
  readonly appId: string
  readonly appPassword: string
  readonly appTenantId: string
}

/** What only a check-up asks: whether something is there and may be had. Nothing is changed. Every call may throw a ServiceError. */
export interface Probes {
  /** Asks for a token and keeps it to itself. */
  token(tenantId: string, audience: Audience): Promise<void>
  /** The name of a group of the partner's directory; undefined if there is no such group. */
  groupName(id: string): Promise<string | undefined>
  /** By object id or template id; undefined where the partner's directory has no such role, or has not activated it. */
  directoryRole(id: string): Promise<DirectoryRole | undefined>
  /** Asks for the token with which the bot answers in Teams, and keeps it to itself. */
  botToken(identity: BotIdentity): Promise<void>
  /** Returns where anything answers at all. */
  reach(url: string): Promise<void>
}
