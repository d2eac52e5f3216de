import type { Role } from '@/domain/account/roles'
import { ORDER_ROLES, STAFF_ROLES } from '@/domain/account/roles'

import { all, own, RECORD } from '../../policy'
import { WHO_MAY } from '../lifecycle'

const REFUNDERS: readonly Role[] = WHO_MAY.refund

/** Who does what to returns: a row of the table of permissions. Money goes back by a refund, for those who may refund. */
export const RETURN_PERMISSIONS = {
  ...RECORD,
  read: [all(...STAFF_ROLES), own('customer')],
  navigate: [all(...STAFF_ROLES)],
  request: [all(...STAFF_ROLES), own('customer')],
  approve: [all(...ORDER_ROLES)],
  decline: [all(...ORDER_ROLES)],
  /** Taking the goods in, and saying how they are. */
  receive: [all(...WHO_MAY.return)],
  cancel: [all(...ORDER_ROLES), own('customer')],
  /** Settling one without paying anything back. */
  close: [all(...ORDER_ROLES)],
  /** An order for it that its money pays: for those who take orders and refund. */
  exchange: [all(...ORDER_ROLES.filter((role) => REFUNDERS.includes(role)))],
} as const
