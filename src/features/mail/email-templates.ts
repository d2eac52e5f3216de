import type { EmailTemplate } from './email-template'
import { accountClosed } from './templates/account-closed'
import { notification } from './staff/notification'
import { changeEmail } from './templates/change-email'
import { commentMention } from './templates/comment-mention'
import { emailChangeAsked } from './templates/email-change-asked'
import { emailChanged } from './templates/email-changed'
import { invitation } from './templates/invitation'
import { invoice } from './templates/orders/invoice'
import { paymentReminder } from './templates/orders/payment-reminder'
import { keyIssued } from './templates/key-issued'
import { orderCancelled } from './templates/order-cancelled'
import { orderEdited } from './templates/order-edited'
import { orderPlaced } from './templates/order-placed'
import { orderRefunded } from './templates/order-refunded'
import { orderShipped } from './templates/order-shipped'
import { passwordChanged } from './templates/password-changed'
import { registered } from './templates/registered'
import { resetPassword } from './templates/reset-password'
import {
  returnApproved,
  returnDeclined,
  returnReceived,
  returnRequested,
} from './templates/returns/return-messages'
import { secondFactor } from './templates/second-factor'
import { serviceKeyIssued } from './templates/service-key-issued'
import { shipmentCancelled } from './templates/shipment-cancelled'
import { tokenReuse } from './templates/token-reuse'
import { userNameChanged } from './templates/user-name-changed'
import { verifyEmail } from './templates/verify-email'
import { webhookDisabled } from './templates/webhook-disabled'

/**
 * Every email message that is sent, by its name. Each has a job `mail.<name>`, whose data, queue and words derive from this
 * table. The name is a part of the key by which a message is sent once: it never changes.
 */
export const EMAIL_TEMPLATES = {
  'order-placed': orderPlaced,
  'order-shipped': orderShipped,
  'shipment-cancelled': shipmentCancelled,
  'order-cancelled': orderCancelled,
  'order-refunded': orderRefunded,
  'order-edited': orderEdited,
  invoice,
  'payment-reminder': paymentReminder,
  'return-requested': returnRequested,
  'return-approved': returnApproved,
  'return-declined': returnDeclined,
  'return-received': returnReceived,
  'comment-mention': commentMention,
  registered,
  'token-reuse': tokenReuse,
  'verify-email': verifyEmail,
  'reset-password': resetPassword,
  'password-changed': passwordChanged,
  'change-email': changeEmail,
  'email-change-asked': emailChangeAsked,
  'email-changed': emailChanged,
  invitation,
  'second-factor': secondFactor,
  'account-closed': accountClosed,
  'key-issued': keyIssued,
  'service-key-issued': serviceKeyIssued,
  'user-name-changed': userNameChanged,
  'webhook-disabled': webhookDisabled,
  notification,
} as const satisfies Readonly<Record<string, EmailTemplate<never>>>

export type EmailName = keyof typeof EMAIL_TEMPLATES

/** What the job of each email message carries. */
export type EmailData = {
  readonly [Name in EmailName]: (typeof EMAIL_TEMPLATES)[Name] extends EmailTemplate<infer Data>
    ? Data
    : never
}
