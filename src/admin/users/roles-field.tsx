'use client'

import { SelectField, useAuth, useDocumentInfo } from '@payloadcms/ui'
import type { SelectFieldClientProps } from 'payload'

/** The roles of a person, read-only for whoever's change of them would be refused. */
export function RolesField(props: SelectFieldClientProps) {
  const { user } = useAuth()
  const { id } = useDocumentInfo()
  const roles: unknown = user?.['roles']
  const mayGrant = Array.isArray(roles) && (roles.includes('admin') || roles.includes('manager'))
  const isOwn = user !== null && user?.id === id
  return <SelectField {...props} readOnly={props.readOnly === true || !mayGrant || isOwn} />
}
