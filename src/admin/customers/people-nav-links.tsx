'use client'

import { useAuth } from '@payloadcms/ui'

import { heldRoles } from '@/domain/account/roles'
import { viewAddress } from '@/domain/lists/saved-query'
import { mayAll } from '@/domain/permissions'

import { useWords } from '../languages/use-words'
import { PanelNavLink } from '../ui/panel-nav-link'

const CUSTOMERS = viewAddress('users', 'customers')
const STAFF = viewAddress('users', 'staff')

/** The ways to the two lists that accounts are kept in mind as: people who buy, and for those who manage accounts, staff. */
export function PeopleNavLinks() {
  const { user } = useAuth()
  const { t } = useWords()
  const managesStaff = mayAll({ roles: heldRoles(user) }, 'users', 'create')
  return (
    <>
      <PanelNavLink href={CUSTOMERS} label={t('Customers')} resource="users" />
      {managesStaff && <PanelNavLink href={STAFF} label={t('Staff')} resource="users" />}
    </>
  )
}
