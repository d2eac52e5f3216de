import { sendAccountNotice } from '@/features/mail/send-account-notice'
import { sendEmailNotice } from '@/features/mail/send-email-notice'
import { sendLinkMail } from '@/features/mail/send-link-mail'
import { sendOrderCancelled } from '@/features/mail/send-order-cancelled'
import { sendOrderPlaced } from '@/features/mail/send-order-placed'
import { sendOrderRefunded } from '@/features/mail/send-order-refunded'
import { sendOrderShipped } from '@/features/mail/send-order-shipped'
import { sendRegistered } from '@/features/mail/send-registered'
import { sendTokenReuse } from '@/features/mail/send-token-reuse'
import type { Context } from '@/platform/context'
import type { JobData, JobName } from '@/platform/queue'

import type { JobHandler } from '../handler'

type Send<Name extends JobName> = (ctx: Context, data: JobData[Name]) => Promise<string>

function mailJob<Name extends JobName>(send: Send<Name>): JobHandler<Name> {
  return async ({ ctx, log }, data) => {
    const outcome = await send(ctx, data)
    log.info({ outcome }, 'mail')
  }
}

export const mailOrderPlaced = mailJob<'mail.order-placed'>((ctx, data) => sendOrderPlaced(ctx, data.orderId))
export const mailOrderShipped = mailJob<'mail.order-shipped'>(sendOrderShipped)
export const mailOrderCancelled = mailJob<'mail.order-cancelled'>((ctx, data) =>
  sendOrderCancelled(ctx, data.orderId),
)
export const mailOrderRefunded = mailJob<'mail.order-refunded'>(sendOrderRefunded)
export const mailRegistered = mailJob<'mail.registered'>((ctx, data) => sendRegistered(ctx, data.userId))
export const mailTokenReuse = mailJob<'mail.token-reuse'>((ctx, data) => sendTokenReuse(ctx, data.sessionId))
export const mailVerifyEmail = mailJob<'mail.verify-email'>((ctx, data) =>
  sendLinkMail(ctx, 'verify-email', data.linkId),
)
export const mailResetPassword = mailJob<'mail.reset-password'>((ctx, data) =>
  sendLinkMail(ctx, 'reset-password', data.linkId),
)
export const mailChangeEmail = mailJob<'mail.change-email'>((ctx, data) =>
  sendLinkMail(ctx, 'change-email', data.linkId),
)
export const mailInvitation = mailJob<'mail.invitation'>((ctx, data) =>
  sendLinkMail(ctx, 'invitation', data.linkId),
)
export const mailEmailChangeAsked = mailJob<'mail.email-change-asked'>((ctx, data) =>
  sendEmailNotice(ctx, 'email-change-asked', data.linkId),
)
export const mailEmailChanged = mailJob<'mail.email-changed'>((ctx, data) =>
  sendEmailNotice(ctx, 'email-changed', data.linkId),
)
export const mailPasswordChanged = mailJob<'mail.password-changed'>((ctx, data) =>
  sendAccountNotice(ctx, 'password-changed', data),
)
export const mailSecondFactor = mailJob<'mail.second-factor'>((ctx, { event, ...notice }) =>
  sendAccountNotice(ctx, `second-factor-${event}`, notice),
)
export const mailAccountClosed = mailJob<'mail.account-closed'>((ctx, data) =>
  sendAccountNotice(ctx, 'account-closed', data),
)
export const mailKeyIssued = mailJob<'mail.key-issued'>((ctx, data) =>
  sendAccountNotice(ctx, 'key-issued', data),
)
export const mailUserNameChanged = mailJob<'mail.user-name-changed'>((ctx, data) =>
  sendAccountNotice(ctx, 'user-name-changed', data),
)
