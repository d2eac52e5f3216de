import { DomainError, invalidField } from '../errors'
import type { Role } from '@/domain/account/roles'
import { actionTo } from './action-fields'
import type { MoneyFacts } from './balance'
import type { StatusFacts } from './fulfilment'
import {
  canRecord,
  findTransition,
  isTerminal,
  needsReason,
  STATUSES,
  statusLabel,
  WHO_MAY,
} from './lifecycle'
import type { OrderAction, OrderStatus, RecordableAction, Transition } from './lifecycle'
import { sumLines } from './lines'
import type { LineFacts } from './lines'
import { refundableMinor } from './refunds'
import { isDraft } from './status-facts'

/** What the rules need to know of an order. */
export interface OrderFacts extends StatusFacts, MoneyFacts {
  readonly lines: readonly LineFacts[]
}

/** What the rules need to know of the actor. Jobs and scripts act with the role they are given. */
export interface ActorFacts {
  readonly roles: readonly Role[]
  /** Whether the order is the actor's own. */
  readonly isOwner: boolean
}

export interface AllowedAction {
  readonly to: OrderStatus
  /** Null for `draft`, which nothing leads back to. */
  readonly action: OrderAction | null
  readonly allowed: boolean
  /** Present when not allowed: why, in words for people. */
  readonly blockedBecause?: string
  readonly needsReason: boolean
}

export interface TransitionRequest {
  readonly order: OrderFacts
  readonly actor: ActorFacts
  readonly to: OrderStatus
  readonly reason?: string | null | undefined
  /**
   * What the caller is about to do, when it is one thing only. It tells shipping a part of an order from resuming a held
   * one: both lead to `partially_shipped`.
   */
  readonly action?: OrderAction | undefined
}

interface RecordRequest {
  readonly order: OrderFacts
  readonly actor: ActorFacts
  readonly action: RecordableAction
  readonly reason?: string | null | undefined
}

/** For every status: whether this actor may move this order there now, and if not, why. */
export function allowedActions(order: OrderFacts, actor: ActorFacts): AllowedAction[] {
  return STATUSES.map((to) => {
    const transition = findTransition(order.status, to)
    const action = transition?.action ?? actionTo(to)
    const blockedBecause = whyBlocked(order, to) ?? whyNotPermitted(transition?.who, action, actor)
    if (blockedBecause !== undefined)
      return { to, action, allowed: false, blockedBecause, needsReason: false }
    return {
      to,
      action,
      allowed: true,
      needsReason: needsReason(order.status, to, actsAsStaff(transition, actor)),
    }
  })
}

/**
 * The transition, if this actor may make it now.
 * @throws DomainError `TRANSITION_NOT_ALLOWED` when the order's state forbids it, `FORBIDDEN` when only the actor does
 * (both with `{ from, to, allowed, blocked }`), `VALIDATION_ERROR` when a required reason is missing.
 */
export function assertTransition(request: TransitionRequest): Transition {
  const { order, actor, to } = request
  const transition = findTransition(order.status, to)
  const because = whyBlocked(order, to) ?? whyAnotherAction(transition, request.action)
  if (transition === undefined || because !== undefined) {
    throw refusal('TRANSITION_NOT_ALLOWED', request, because ?? cannotBecome(order.status, to))
  }
  const notPermitted = whyNotPermitted(transition.who, transition.action, actor)
  if (notPermitted !== undefined) throw refusal('FORBIDDEN', request, notPermitted)
  if (needsReason(order.status, to, actsAsStaff(transition, actor)) && !request.reason?.trim()) {
    throw invalidField('reason', `A reason is required to ${transition.action} an order`)
  }
  return transition
}

/**
 * Whether a part payment, part refund or part return may be recorded; the order keeps its status. A return needs a reason;
 * that of a refund is checked with its amount.
 * @throws DomainError `TRANSITION_NOT_ALLOWED`, `FORBIDDEN` or `VALIDATION_ERROR`, as `assertTransition`.
 */
export function assertRecordable({ order, actor, action, reason }: RecordRequest): void {
  const details = { from: order.status, action }
  assertRecordableState(order, action)
  const notPermitted = whyNotPermitted(WHO_MAY[action], action, actor)
  if (notPermitted !== undefined) throw new DomainError('FORBIDDEN', sentence(notPermitted), details)
  if (action === 'return' && !reason?.trim())
    throw invalidField('reason', 'A reason is required to return an order')
}

/**
 * The same of the order’s state alone, without regard to the caller.
 * @throws DomainError `TRANSITION_NOT_ALLOWED`.
 */
export function assertRecordableState(order: OrderFacts, action: RecordableAction): void {
  const because = canRecord(order.status, action)
    ? (whyGuarded(order, action) ?? whyNothingOwed(order, action))
    : cannotRecord(order.status, action)
  if (because === undefined) return
  throw new DomainError('TRANSITION_NOT_ALLOWED', sentence(because), { from: order.status, action })
}

function refusal(
  code: 'TRANSITION_NOT_ALLOWED' | 'FORBIDDEN',
  { order, actor, to }: TransitionRequest,
  because: string,
): DomainError {
  const actions = allowedActions(order, actor)
  return new DomainError(code, sentence(because), {
    from: order.status,
    to,
    allowed: actions.filter((action) => action.allowed).map((action) => action.to),
    blocked: actions
      .filter((action) => !action.allowed)
      .map((action) => ({ to: action.to, because: action.blockedBecause })),
  })
}

function whyAnotherAction(
  transition: Transition | undefined,
  action: OrderAction | undefined,
): string | undefined {
  if (action === undefined || transition === undefined || transition.action === action) return undefined
  return transition.action === 'resume'
    ? HELD_FIRST
    : `this would ${transition.action} the order, not ${action} it`
}

/** Why the order's own state forbids the transition to every caller. */
function whyBlocked(order: OrderFacts, to: OrderStatus): string | undefined {
  const transition = findTransition(order.status, to)
  if (transition === undefined) return whyNoTransition(order, to)
  if (transition.action === 'resume' && order.heldFrom !== to) {
    if (order.heldFrom === null) return 'it is not known from where the order was held'
    return `the order was held while ${word(order.heldFrom)}, and resumes to that`
  }
  if (to === 'partially_shipped' && transition.action === 'ship') {
    const { quantity, shippedQuantity } = sumLines(order.lines)
    if (quantity - shippedQuantity < 2) return 'only one unit is left: ship it, and the order is shipped'
  }
  return whyGuarded(order, transition.action)
}

function whyGuarded(order: OrderFacts, action: OrderAction): string | undefined {
  const { shippedQuantity } = sumLines(order.lines)
  if (action === 'place' && order.lines.length === 0) return 'the draft has no lines'
  if (action === 'cancel' && shippedQuantity > 0) return SHIPPED_LINES
  if (action === 'return' && shippedQuantity === 0) return 'nothing has been shipped'
  return action === 'refund' ? whyNoRefund(order) : undefined
}

function whyNoRefund(order: MoneyFacts): string | undefined {
  if (order.paidTotalMinor === 0) return 'a refund needs a payment'
  return refundableMinor(order) === 0 ? 'everything that was paid has been refunded' : undefined
}

/** Not a guard of the transition to `paid`: an order that costs nothing is settled by it. */
function whyNothingOwed(order: OrderFacts, action: RecordableAction): string | undefined {
  return action === 'pay' && order.paidTotalMinor >= order.totalMinor ? 'nothing is owed any more' : undefined
}

const SHIPPED_LINES = 'the order has shipped lines: take them back or refund the order instead'

const CLOSED: Readonly<Partial<Record<OrderStatus, string>>> = {
  returned: 'the order has been returned',
  cancelled: 'the order is cancelled',
  refunded: 'the order is refunded, which is final',
}

/** Why the table has no such transition, in the words of the status that was asked for. */
function whyNoTransition({ status }: OrderFacts, to: OrderStatus): string {
  if (status === to) return `the order is already ${word(to)}`
  const closed = CLOSED[status]
  if (closed !== undefined) return closed
  if (to === 'draft') return 'a placed order cannot become a draft again'
  if (to === 'placed') return 'the order has already been placed'
  if (isDraft(status)) return 'the order has not been placed yet'
  if (status === 'on_hold') return HELD[to] ?? HELD_FIRST
  return WANTED[to] ?? cannotBecome(status, to)
}

const HELD_FIRST = 'the order is on hold: resume it first'

const HELD: Readonly<Partial<Record<OrderStatus, string>>> = {
  refunded: 'the order is on hold: resume or cancel it first',
}

const WANTED: Readonly<Partial<Record<OrderStatus, string>>> = {
  paid: 'the order has begun to ship: record the payment, and its payment status follows',
  on_hold: 'everything has been shipped: nothing is left to hold',
  partially_shipped: 'everything has been shipped',
  shipped: 'everything has been shipped',
  delivered: 'not everything has been shipped',
  returned: 'nothing has been shipped: cancel the order instead',
  cancelled: SHIPPED_LINES,
  refunded: 'the order is not paid: cancel it, and what was paid can be refunded',
}

function cannotRecord(status: OrderStatus, action: RecordableAction): string {
  if (isTerminal(status)) return `the order is ${word(status)}, which is final`
  if (isDraft(status)) return 'the order has not been placed yet'
  if (action === 'pay') return 'the order is already paid'
  return CLOSED[status] ?? 'nothing has been shipped'
}

function cannotBecome(from: OrderStatus, to: OrderStatus): string {
  return `an order that is ${word(from)} cannot become ${word(to)}`
}

/** Why this actor may never take the action, wherever an order of others stands; undefined when they may. */
export function whyNeverAllowed(action: OrderAction, actor: ActorFacts): string | undefined {
  return whyNotPermitted(WHO_MAY[action], action, actor)
}

const VERBS: Partial<Record<OrderAction, string>> = {
  pay: 'record payments for an order',
  hold: 'put an order on hold',
  deliver: 'mark an order as delivered',
  return: 'take an order back',
}

/** Why the actor may not, whatever the order's state; undefined when they may. */
function whyNotPermitted(
  who: readonly Role[] | undefined,
  action: OrderAction | null,
  actor: ActorFacts,
): string | undefined {
  if (who === undefined || action === null || isPermitted(who, actor)) return undefined
  if (who.includes('customer') && actor.roles.every((role) => role === 'customer')) {
    return `only the customer whose order it is, or staff, may ${action} it`
  }
  const staff = who.filter((role) => role !== 'customer')
  const deed = VERBS[action] ?? `${action} ${orderAt(action)}`
  if (actor.roles.every((role) => role === 'customer')) return `only staff may ${deed}`
  return `only ${staff.slice(0, -1).join(', ')} or ${staff.at(-1) ?? 'staff'} may ${deed}`
}

function orderAt(action: OrderAction): string {
  return action === 'cancel' ? 'this order' : 'an order'
}

function isPermitted(who: readonly Role[], actor: ActorFacts): boolean {
  return isPermittedAsStaff(who, actor) || (who.includes('customer') && actor.isOwner)
}

function isPermittedAsStaff(who: readonly Role[], actor: ActorFacts): boolean {
  return actor.roles.some((role) => role !== 'customer' && who.includes(role))
}

/** Staff who act on an order of their own act as customers only where their role would not let them. */
function actsAsStaff(transition: Transition | undefined, actor: ActorFacts): boolean {
  return transition !== undefined && isPermittedAsStaff(transition.who, actor)
}

function word(status: OrderStatus): string {
  return statusLabel(status).toLowerCase()
}

function sentence(because: string): string {
  return because.charAt(0).toUpperCase() + because.slice(1)
}
