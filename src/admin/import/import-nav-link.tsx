'use client'

import { Link, useAuth } from '@payloadcms/ui'
import { usePathname } from 'next/navigation'

import { isInMenu } from '@/domain/permissions'
import { heldRoles } from '@/domain/account/roles'

/** The way to the import, for those who may import. */
export function ImportNavLink() {
  const { user } = useAuth()
  const pathname = usePathname()
  if (!isInMenu(heldRoles(user), 'imports')) return null
  const isHere = pathname === '/admin/import'
  return (
    <Link
      className="nav__link"
      href="/admin/import"
      prefetch={false}
      {...(isHere ? { 'aria-current': 'page' } : {})}
    >
      {isHere && <div className="nav__link-indicator" />}
      <span className="nav__link-label">Import orders</span>
    </Link>
  )
}
