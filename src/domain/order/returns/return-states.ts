import { DomainError } from '../../errors'
import { msg } from '../../languages/words'
import type { CustomerTone, Tone } from '../status-facts'

/*
 * The life of a return: goods that a customer sends back, from the question whether they may until they are here and paid
 * back. Goods and money themselves move by the rules of the order: a receipt takes units back, a refund pays for them.
 *
 *   requested → approved → received → closed
 */

interface StateFacts {
  readonly label: string
  readonly tone: Tone
  /** Whether the units that are asked for are still expected. */
  readonly isOpen: boolean
  readonly customer: { readonly label: string; readonly text: string; readonly tone: CustomerTone }
}

export const RETURN_STATES = {
  requested: {
    ...{ label: msg('Requested'), tone: 'warning', isOpen: true },
    customer: { label: 'Asked for', text: 'We look at it and write to you.', tone: 'wait' },
  },
  approved: {
    ...{ label: msg('On the way'), tone: 'info', isOpen: true },
    customer: { label: 'Approved', text: 'Please send the goods to us.', tone: 'good' },
  },
  declined: {
    ...{ label: msg('Declined'), tone: 'danger', isOpen: false },
    customer: { label: 'Declined', text: 'We cannot take these goods back.', tone: 'bad' },
  },
  received: {
    ...{ label: msg('Received'), tone: 'warning', isOpen: false },
    customer: { label: 'Received', text: 'The goods have arrived. We settle what is due.', tone: 'good' },
  },
  closed: {
    ...{ label: msg('Closed'), tone: 'success', isOpen: false },
    customer: { label: 'Done', text: 'The goods have arrived, and all is settled.', tone: 'good' },
  },
  cancelled: {
    ...{ label: msg('Cancelled'), tone: 'neutral', isOpen: false },
    customer: { label: 'Called off', text: 'Nothing is sent back.', tone: 'neutral' },
  },
} as const satisfies Readonly<Record<string, StateFacts>>
export type ReturnStatus = keyof typeof RETURN_STATES

export const RETURN_STATUSES = Object.keys(RETURN_STATES) as ReturnStatus[]

/** The states of returns whose units are still expected: no other return may ask for them. */
export const OPEN_RETURNS = RETURN_STATUSES.filter((status) => RETURN_STATES[status].isOpen)

/** What is done to a return, and from where. */
export const RETURN_STEPS = {
  approve: { from: ['requested'], to: 'approved', deed: 'approved' },
  decline: { from: ['requested'], to: 'declined', deed: 'declined' },
  receive: { from: ['approved'], to: 'received', deed: 'received' },
  cancel: { from: ['requested', 'approved'], to: 'cancelled', deed: 'cancelled' },
  close: { from: ['received'], to: 'closed', deed: 'closed' },
} as const satisfies Readonly<
  Record<string, { from: readonly ReturnStatus[]; to: ReturnStatus; deed: string }>
>
export type ReturnStep = keyof typeof RETURN_STEPS

/** Whether the step may follow on the status. */
export function canTakeStep(status: ReturnStatus, step: ReturnStep): boolean {
  const from: readonly ReturnStatus[] = RETURN_STEPS[step].from
  return from.includes(status)
}

/** Whether the return ended before its goods arrived. */
export function canNeverArrive(status: ReturnStatus): boolean {
  return [RETURN_STEPS.decline.to, RETURN_STEPS.cancel.to].some((end) => end === status)
}

/**
 * Where a return stands after a step.
 * @throws DomainError `TRANSITION_NOT_ALLOWED` with `{ from, action }` where it does not stand before that step.
 */
export function assertReturnStep(status: ReturnStatus, step: ReturnStep): ReturnStatus {
  if (canTakeStep(status, step)) return RETURN_STEPS[step].to
  const before = RETURN_STEPS[step].from.map((from) => `“${RETURN_STATES[from].label.toLowerCase()}”`)
  const message = `The return is ${RETURN_STATES[status].label.toLowerCase()}: only one that is ${before.join(' or ')} can be ${RETURN_STEPS[step].deed}`
  throw new DomainError('TRANSITION_NOT_ALLOWED', message, { from: status, action: step })
}

/** Why goods come back. */
export const RETURN_REASONS = {
  damaged: msg('Damaged'),
  wrong_item: msg('Wrong item'),
  not_as_described: msg('Not as described'),
  does_not_fit: msg('Does not fit'),
  no_longer_wanted: msg('No longer wanted'),
  other: msg('Another reason'),
} as const
export type ReturnReason = keyof typeof RETURN_REASONS

/** How goods are when they arrive. */
export const RETURN_CONDITIONS = {
  as_new: msg('As new'),
  opened: msg('Opened'),
  damaged: msg('Damaged'),
} as const
export type ReturnCondition = keyof typeof RETURN_CONDITIONS

/** The keys of a table of choices, for schemas and options. */
export function keysOf<Key extends string>(table: Readonly<Record<Key, unknown>>): [Key, ...Key[]] {
  return Object.keys(table) as [Key, ...Key[]]
}

const NUMBER_DIGITS = 5

/**
 * The number that people see, e.g. `R-00012`. It comes from a sequence: numbers may be missing.
 * @throws RangeError for what is no positive whole number.
 */
export function formatReturnNumber(sequence: number): string {
  if (!Number.isSafeInteger(sequence) || sequence < 1)
    throw new RangeError(`${sequence} is not a number of a return`)
  return `R-${String(sequence).padStart(NUMBER_DIGITS, '0')}`
}

/** A return's number as a person types it: `r-12` is `R-00012`. Other texts stay as they are. */
export function normaliseReturnNumber(typed: string): string {
  const digits = /^r-?0*(\d{1,15})$/i.exec(typed.trim())?.[1]
  return digits === undefined || Number(digits) === 0 ? typed : formatReturnNumber(Number(digits))
}
