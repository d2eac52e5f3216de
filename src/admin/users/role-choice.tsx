import type { Role } from '@/domain/account/roles'
import { ROLE_LABELS } from '@/domain/account/roles'

/** Roles to choose from, as `roles` of the form. */
export function RoleChoice({ roles }: { roles: readonly Role[] }) {
  return (
    <fieldset className="br-choices">
      <legend>Roles</legend>
      {roles.map((role) => (
        <label key={role}>
          <input name="roles" type="checkbox" value={role} /> {ROLE_LABELS[role]}
        </label>
      ))}
    </fieldset>
  )
}
