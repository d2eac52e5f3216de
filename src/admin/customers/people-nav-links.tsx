'use client'

import { useAuth } from '@payloadcms/ui'

import { heldRoles } from '@/domain/account/roles'
import { viewAddress } from '@/domain/lists/saved-query'
import { mayAll } from '@/domain/permissions'

import { PanelNavLink } from '../ui/panel-nav-link'

const CUSTOMERS = viewAddress('users', 'customers')
const STAFF = viewAddress('users', 'staff')

/** The ways to the two lists that accounts are kept in mind as: people who buy, and for those who manage accounts, staff. */
export function PeopleNavLinks() {
  const { user } = useAuth()
  const managesStaff = mayAll({ roles: heldRoles(user) }, 'users', 'create')
  return (
    <>
      <PanelNavLink href={CUSTOMERS} label="Customers" resource="users" />
      {managesStaff && <PanelNavLink href={STAFF} label="Staff" resource="users" />}
    </>
  )
}
