import type { JobHandlers } from './handler'
import { importOrders } from './handlers/import-orders'
import { purgeOldSessions } from './handlers/purge-old-sessions'
import { reconcileStock } from './handlers/reconcile-stock'
import { verifyAuditTrail } from './handlers/verify-audit-trail'
import {
  mailAccountClosed,
  mailChangeEmail,
  mailEmailChangeAsked,
  mailEmailChanged,
  mailInvitation,
  mailKeyIssued,
  mailOrderCancelled,
  mailOrderPlaced,
  mailOrderRefunded,
  mailOrderShipped,
  mailPasswordChanged,
  mailRegistered,
  mailResetPassword,
  mailSecondFactor,
  mailTokenReuse,
  mailVerifyEmail,
  mailUserNameChanged,
} from './handlers/send-mails'

/** Which handler runs which job: one line each, the work is in `handlers/`. */
export const HANDLERS: JobHandlers = {
  'mail.order-placed': mailOrderPlaced,
  'mail.order-shipped': mailOrderShipped,
  'mail.order-cancelled': mailOrderCancelled,
  'mail.order-refunded': mailOrderRefunded,
  'mail.registered': mailRegistered,
  'mail.token-reuse': mailTokenReuse,
  'mail.verify-email': mailVerifyEmail,
  'mail.reset-password': mailResetPassword,
  'mail.password-changed': mailPasswordChanged,
  'mail.change-email': mailChangeEmail,
  'mail.email-change-asked': mailEmailChangeAsked,
  'mail.email-changed': mailEmailChanged,
  'mail.invitation': mailInvitation,
  'mail.second-factor': mailSecondFactor,
  'mail.account-closed': mailAccountClosed,
  'mail.key-issued': mailKeyIssued,
  'mail.user-name-changed': mailUserNameChanged,
  'orders.import': importOrders,
  'sessions.purge': purgeOldSessions,
  'stock.reconcile': reconcileStock,
  'audit.verify': verifyAuditTrail,
}
