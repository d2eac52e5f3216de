import type { RunKind } from '@/domain/bulk-runs/run-kinds'
import { factsOfKind, RUN_SUBJECTS, verbOf } from '@/domain/bulk-runs/run-kinds'
import { DomainError } from '@/domain/errors'
import { mayAll } from '@/domain/permissions'
import type { Actor, Context } from '@/platform/context'

/** Whether the actor may do to many documents what the kind does to each. Keys do not: they have `POST /bulk`. */
export function mayRun(actor: Actor, kind: RunKind): boolean {
  return actor.type === 'user' && factsOfKind(kind).isFor(actor)
}

/** Whether the actor reads runs: staff in person. */
export function mayReadRuns(actor: Actor): boolean {
  return actor.type === 'user' && mayAll(actor, 'bulk-runs', 'read')
}

/** @throws DomainError `AUTHENTICATION_REQUIRED`, `FORBIDDEN` for those who may not do it to a single document. */
export function assertMayRun({ actor }: Pick<Context, 'actor'>, kind: RunKind): void {
  if (actor.type === 'anonymous') throw new DomainError('AUTHENTICATION_REQUIRED', 'Sign in first.')
  if (mayRun(actor, kind)) return
  const { subject } = factsOfKind(kind)
  throw new DomainError(
    'FORBIDDEN',
    `You may not do this to ${RUN_SUBJECTS[subject].many}: ${verbOf(kind).toLowerCase()}.`,
  )
}

/** @throws DomainError `AUTHENTICATION_REQUIRED`, `FORBIDDEN` for all but staff in person. */
export function assertMayReadRuns({ actor }: Pick<Context, 'actor'>): void {
  if (actor.type === 'anonymous') throw new DomainError('AUTHENTICATION_REQUIRED', 'Sign in first.')
  if (!mayReadRuns(actor)) throw new DomainError('FORBIDDEN', 'Staff alone may do this.')
}
