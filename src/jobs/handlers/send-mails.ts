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
