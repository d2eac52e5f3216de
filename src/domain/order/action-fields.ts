import type { FieldProblem } from '../errors'
import { DomainError } from '../errors'
import { columnOf } from '../record'
import type { OrderAction, OrderStatus } from './lifecycle'
import { ACTIONS, leadsTo, STATUSES } from './lifecycle'

/**
 * What a request for a transition may carry besides its target, action by action: the one table that every interface
 * holds. What an action would ignore is refused, because its caller means something by it.
 */
export const TRANSITION_FIELDS = {
  place: ['reason', 'expectedTotal'],
  pay: ['reason'],
  hold: ['reason'],
  resume: ['reason'],
  ship: ['reason', 'lines', 'carrier', 'trackingNumber', 'trackingUrl'],
  deliver: ['reason'],
  cancel: ['reason'],
  return: ['reason', 'lines'],
  refund: ['reason'],
} as const satisfies Record<OrderAction, readonly string[]>

type TransitionField = (typeof TRANSITION_FIELDS)[OrderAction][number]

/** What an entry of `lines` may say, for the actions that take lines. */
export const TRANSITION_LINE_FIELDS = {
  ship: ['lineId', 'quantity'],
  return: ['lineId', 'quantity', 'restock'],
} as const satisfies Partial<Record<OrderAction, readonly string[]>>

/** Worked out once: lists ask for every status of every order. A held order resumes to where it was, which is not usual. */
const USUAL_ACTIONS: ReadonlyMap<OrderStatus, OrderAction> = new Map(
  ACTIONS.filter((action) => action !== 'resume').flatMap((action) =>
    STATUSES.filter((to) => leadsTo(action, to)).map((to) => [to, action] as const),
  ),
)

/** The action that a status stands for, when the order's own state does not say; null for what nothing leads to. */
export function actionTo(to: OrderStatus): OrderAction | null {
  return USUAL_ACTIONS.get(to) ?? null
}

type Lines = readonly Readonly<Record<string, unknown>>[]

function givenKeys(input: object): string[] {
  return Object.entries(input)
    .filter(([, value]) => value !== undefined)
    .map(([key]) => key)
}

function lineProblemsOf(action: OrderAction, lines: Lines): FieldProblem[] {
  const taken: readonly string[] =
    action === 'ship' || action === 'return' ? TRANSITION_LINE_FIELDS[action] : []
  return lines.flatMap((line, index) =>
    givenKeys(line)
      .filter((key) => !taken.includes(key))
      .map((key) => refusalOf(`lines.${String(index)}.${columnOf(key)}`, action)),
  )
}

function refusalOf(path: string, action: OrderAction): FieldProblem {
  return { path, message: `To ${action} an order takes no ${path.split('.').at(-1) ?? path}` }
}

/**
 * Refuses what the action does not take. A field that is `undefined` is not there.
 * @throws DomainError `VALIDATION_ERROR` naming each such field.
 */
export function assertFieldsTaken(
  action: OrderAction,
  fields: Readonly<Partial<Record<TransitionField, unknown>>> & { readonly lines?: Lines | undefined },
): void {
  const taken: readonly string[] = TRANSITION_FIELDS[action]
  const refused = givenKeys(fields).filter((key) => !taken.includes(key))
  const problems = [
    ...refused.map((key) => refusalOf(columnOf(key), action)),
    ...(refused.includes('lines') ? [] : lineProblemsOf(action, fields.lines ?? [])),
  ]
  const [first] = problems
  if (first !== undefined) throw new DomainError('VALIDATION_ERROR', first.message, { fields: problems })
}
