import type { Role } from '@/domain/account/roles'
import { ROLE_LABELS } from '@/domain/account/roles'

import { useWords } from '../languages/use-words'

/** Roles to choose from, as `roles` of the form. */
export function RoleChoice({ roles }: { roles: readonly Role[] }) {
  const { t } = useWords()
  return (
    <fieldset className="br-choices">
      <legend>{t('Roles')}</legend>
      {roles.map((role) => (
        <label key={role}>
          <input name="roles" type="checkbox" value={role} /> {t(ROLE_LABELS[role])}
        </label>
      ))}
    </fieldset>
  )
}
