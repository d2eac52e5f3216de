import { owedToRecord, whereToResume } from '@/domain/bulk-runs/judge-order'
import type { DocumentOfRun } from '@/domain/bulk-runs/run-document'
import type { ORDER_KINDS } from '@/domain/bulk-runs/order-kinds'
import { assertTransition } from '@/domain/order/actions'
import type { Context } from '@/platform/context'
import { withTransaction } from '@/platform/database/transaction'
import { parseInput } from '@/platform/parse-input'

import { createShipment } from '../actions/create-shipment'
import type { OrderWork } from '../actions/order-state'
import { actorFacts, lockOrder } from '../actions/order-state'
import type { PaymentInput } from '../actions/record-payment'
import { takePayment } from '../actions/record-payment'
import { resumeOrder } from '../actions/resume-order'
import { transitionOrder } from '../actions/transition-order'
import { cancelShipment } from '../corrections/cancel-shipment'
import { voidPayment } from '../corrections/void-payment'
import { issueInvoice } from '../invoicing/issue-invoice'
import { remindOfPayment } from '../reminding/remind-of-payment'
import type { ItemInput } from './order-run-input'
import { itemInput, ORDER_RUN_INPUTS } from './order-run-input'
import type { ActResult } from './take-back'
import { addTags, takeHoldTurn, takeTagsOff } from './take-back'

/** An order of a run, with what the run says of it alone. */
interface OrderOfRun {
  orderId: string
  input: ItemInput
}

/** The single action, in the transaction of its context. @throws DomainError as the action does. */
type Act = (ctx: Context, order: OrderOfRun) => Promise<ActResult>

async function payOwed(
  ctx: Context,
  orderId: string,
  payment: Pick<PaymentInput, 'method' | 'reference' | 'receivedAt'>,
): Promise<ActResult> {
  return withTransaction(ctx, async (sql) => {
    const order = await lockOrder(ctx, sql, orderId)
    const amountMinor = owedToRecord(order, actorFacts(ctx, order))
    const full = { ...payment, amountMinor, currency: order.currency }
    return { paymentId: await takePayment({ ctx, sql, order }, full) }
  })
}

/** Resumes to where the order was held. */
async function resumeHeld(work: OrderWork, reason: string | undefined): Promise<void> {
  const { ctx, order } = work
  const to = whereToResume(order)
  const transition = assertTransition({ order, actor: actorFacts(ctx, order), to, action: 'resume', reason })
  await resumeOrder({ ...work, transition, input: { to, reason } })
}

const idOf = (id: string | undefined): string => {
  if (id === undefined) throw new Error('a run that takes something back knows what')
  return id
}

const ACTS: Readonly<Record<keyof typeof ORDER_KINDS, (stored: unknown) => Act>> = {
  pay: (stored) => {
    const settings = parseInput(ORDER_RUN_INPUTS.pay.settings, stored)
    return (ctx, { orderId }) => payOwed(ctx, orderId, settings)
  },
  ship: (stored) => {
    const settings = parseInput(ORDER_RUN_INPUTS.ship.settings, stored)
    return async (ctx, { orderId, input: { carrier = settings.carrier, trackingNumber } }) => {
      const { id } = await createShipment(ctx, orderId, { carrier, trackingNumber })
      return { shipmentId: id }
    }
  },
  hold: (stored) => {
    const { reason } = parseInput(ORDER_RUN_INPUTS.hold.settings, stored)
    return (ctx, { orderId, input }) => {
      const move = () => transitionOrder(ctx, orderId, { to: 'on_hold', reason })
      return takeHoldTurn(ctx, { orderId, undoes: input.holdTurns, move })
    }
  },
  resume: (stored) => {
    const { reason } = parseInput(ORDER_RUN_INPUTS.resume.settings, stored)
    return (ctx, { orderId, input }) => {
      const move = (work: OrderWork) => resumeHeld(work, reason)
      return takeHoldTurn(ctx, { orderId, undoes: input.holdTurns, move })
    }
  },
  cancel: (stored) => {
    const { reason } = parseInput(ORDER_RUN_INPUTS.cancel.settings, stored)
    return async (ctx, { orderId }) => {
      await transitionOrder(ctx, orderId, { to: 'cancelled', reason })
      return {}
    }
  },
  invoice: () => {
    return async (ctx, { orderId }) => {
      await issueInvoice(ctx, orderId)
      return {}
    }
  },
  remind: () => {
    return async (ctx, { orderId }) => {
      await remindOfPayment(ctx, orderId)
      return {}
    }
  },
  void_payment: (stored) => {
    const settings = parseInput(ORDER_RUN_INPUTS.void_payment.settings, stored)
    return async (ctx, { input }) => {
      await voidPayment(ctx, idOf(input.paymentId), settings)
      return {}
    }
  },
  cancel_shipment: (stored) => {
    const settings = parseInput(ORDER_RUN_INPUTS.cancel_shipment.settings, stored)
    return async (ctx, { input }) => {
      await cancelShipment(ctx, idOf(input.shipmentId), settings)
      return {}
    }
  },
  tag: (stored) => {
    const { tags } = parseInput(ORDER_RUN_INPUTS.tag.settings, stored)
    return (ctx, { orderId }) => addTags(ctx, orderId, tags)
  },
  untag:
    () =>
    (ctx, { orderId, input }) =>
      takeTagsOff(ctx, orderId, input),
}

/** What a run of this kind does to each order, with the settings that it was started with. */
const actOf = (kind: keyof typeof ORDER_KINDS) => (settings: unknown) => {
  const act = ACTS[kind](settings)
  return (ctx: Context, { documentId, input }: DocumentOfRun): Promise<object> =>
    act(ctx, { orderId: documentId, input: itemInput.parse(input) })
}

/** By kind: what a run does to each order. */
export const ORDER_ACTS = {
  ...{ pay: actOf('pay'), ship: actOf('ship'), hold: actOf('hold'), resume: actOf('resume') },
  ...{ cancel: actOf('cancel'), invoice: actOf('invoice'), void_payment: actOf('void_payment') },
  ...{
    remind: actOf('remind'),
    cancel_shipment: actOf('cancel_shipment'),
    tag: actOf('tag'),
    untag: actOf('untag'),
  },
} satisfies Readonly<Record<keyof typeof ORDER_KINDS, unknown>>
