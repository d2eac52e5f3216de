/** One of two accounts that are merged, as people know it. */
interface MergedAccount {
  readonly id: string
  readonly name: string
  readonly email: string
}

/** What a merge of two customers moves, or has moved. */
export interface Merge {
  /** The account that stays. */
  readonly id: string
  readonly into: MergedAccount
  readonly from: MergedAccount
  readonly orders: number
  readonly addresses: number
  readonly notes: number
  /** Tags that the account gets besides its own. */
  readonly tags: readonly string[]
  /** Fields that were empty and are filled from the other account. */
  readonly fields: readonly string[]
}
