import { describe, expect, it } from 'vitest'

import { ROLES } from '../account/roles'
import { mayAll } from '../permissions'
import { choiceOf, kindsFor, NOTIFICATION_KIND_NAMES, usualChoice } from './kinds'

describe('a notification', () => {
  it('is for those who may see what it is about, whatever they have chosen', () => {
    const chosen = { inPanel: true, byMail: true }
    for (const role of ROLES) {
      const kinds = kindsFor([role])
      for (const kind of NOTIFICATION_KIND_NAMES)
        expect(choiceOf(kind, { roles: [role], chosen }).byMail, `${kind} ${role}`).toBe(kinds.includes(kind))
    }
    expect(kindsFor(['customer'])).toEqual([])
    expect(kindsFor(['fulfilment'])).not.toContain('failed_job')
    expect(mayAll({ roles: ['support'] }, 'variants', 'adjust stock')).toBe(
      kindsFor(['support']).includes('low_stock'),
    )
  })

  it('of each kind is shown to some role without a choice, and a choice counts instead', () => {
    for (const kind of NOTIFICATION_KIND_NAMES) {
      const shown = ROLES.filter((role) => usualChoice(kind, [role]).inPanel)
      expect(shown.length, kind).toBeGreaterThan(0)
      expect(
        shown.filter((role) => !kindsFor([role]).includes(kind)),
        kind,
      ).toEqual([])
      const chosen = { inPanel: false, byMail: false }
      expect(choiceOf(kind, { roles: ['admin'], chosen }), kind).toEqual(chosen)
    }
  })
})
