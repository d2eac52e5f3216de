import type { Access, AccessArgs, Where } from 'payload'

import type { Role } from '@/domain/roles'
import { isStaffRole } from '@/domain/roles'
import type { User } from '@/payload-types'

/** What an access rule answers: everything, nothing, or the rows that match. */
type Verdict = boolean | Where

/** An access rule over the caller alone. Composed by {@link anyOf}; unknown callers get nothing. */
export type Rule = (args: Pick<AccessArgs, 'req'>) => Verdict

/** The signed-in, active user behind a request; null for everybody else. */
export function callerOf({ req }: Pick<AccessArgs, 'req'>): User | null {
  const user = req.user
  return user && user.isActive !== false ? user : null
}

function rolesOf(args: Pick<AccessArgs, 'req'>): readonly Role[] {
  return callerOf(args)?.roles ?? []
}

export const isAnyone: Rule = () => true
export const isNobody: Rule = () => false
export const isStaff: Rule = (args) => isStaffRole(rolesOf(args))

/** Holds one of the roles. */
export function hasRole(...roles: readonly Role[]): Rule {
  return (args) => rolesOf(args).some((role) => roles.includes(role))
}

/** Rows whose relationship field `path` points at the caller. */
export function owns(path: string): Rule {
  return (args) => {
    const caller = callerOf(args)
    return caller ? { [path]: { equals: caller.id } } : false
  }
}

/** Rows that match a condition, for whoever asks. */
export function rowsWhere(where: Where): Rule {
  return () => where
}

/** Grants what any rule grants: one `true` is everything, several conditions are or-ed, none is nothing. */
export function anyOf(...rules: readonly Rule[]): Access {
  return (args) => {
    const verdicts = rules.map((rule) => rule(args))
    if (verdicts.includes(true)) return true
    const conditions = verdicts.filter((verdict) => typeof verdict === 'object')
    const [only, ...more] = conditions
    if (!only) return false
    return more.length === 0 ? only : { or: conditions }
  }
}

/** The field-level form: a plain yes or no. */
export function anyOfForField(...rules: readonly Rule[]): (args: Pick<AccessArgs, 'req'>) => boolean {
  return (args) => rules.some((rule) => rule(args) === true)
}
