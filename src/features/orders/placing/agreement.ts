import type { Buyer } from './new-order'
import type { OwnTerms } from './own-terms'

/** What staff agree with a buyer besides what buyers ask for themselves. */
export interface Agreement {
  terms?: OwnTerms | undefined
  /** Whose an order without an account is; without one it is in the name of its address. */
  guest?: Buyer | null
  internalNote?: string | null
  /** Whether the message that confirms the order is left out. Later messages are sent. */
  isQuiet?: boolean
}
