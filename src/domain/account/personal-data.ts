/** A row as it is stored, without empty columns and without what is not about the person; amounts are minor units. */
export type GivenRow = Readonly<Record<string, unknown>>

/** An order with all that belongs to it. */
export interface GivenOrder extends GivenRow {
  readonly number: string
  readonly status: string
  readonly currency: string
  readonly total_minor: number
  readonly created_at: string
  readonly placed_at?: string
  readonly lines: readonly GivenRow[]
  readonly charges: readonly GivenRow[]
  readonly payments: readonly GivenRow[]
  readonly bank_transfers: readonly GivenRow[]
  readonly shipments: readonly GivenRow[]
  readonly refunds: readonly GivenRow[]
  readonly returns: readonly GivenRow[]
  readonly invoices: readonly GivenRow[]
  readonly comments: readonly GivenRow[]
}

/** The version of the form below; it rises when a name in it changes its meaning. */
export const PERSONAL_DATA_VERSION = 1

/** All that is stored about a person: articles 15 and 20 of the GDPR. */
export interface PersonalData {
  readonly version: typeof PERSONAL_DATA_VERSION
  /** When it was put together, ISO 8601. */
  readonly as_of: string
  readonly account: GivenRow & { readonly name: string; readonly email: string; readonly language?: string }
  readonly addresses: readonly GivenRow[]
  /** Accounts that were merged into this one. */
  readonly merged_accounts: readonly GivenRow[]
  /** What the person has agreed to: that an address is theirs. The shop sends no advertising. */
  readonly consents: readonly GivenRow[]
  /** The oldest first. */
  readonly orders: readonly GivenOrder[]
  /** What staff have noted about the person. */
  readonly notes: readonly GivenRow[]
  /** Messages that were sent to them. */
  readonly messages: readonly GivenRow[]
  /** Where they are and were signed in, as far as it is kept. */
  readonly sessions: readonly GivenRow[]
}
