'use client'

import { SelectField, useAuth, useDocumentInfo } from '@payloadcms/ui'
import type { SelectFieldClientProps } from 'payload'

import { grantableRoles, heldRoles } from '@/domain/account/roles'

/** The roles of a user; read-only for viewers whose change would be refused. */
export function RolesField(props: SelectFieldClientProps) {
  const { user } = useAuth()
  const { id } = useDocumentInfo()
  const mayGrant = grantableRoles(heldRoles(user)).length > 0
  const isOwn = user !== null && user?.id === id
  return <SelectField {...props} readOnly={props.readOnly === true || !mayGrant || isOwn} />
}
