'use client'

import { Link, useAuth } from '@payloadcms/ui'
import { usePathname } from 'next/navigation'

/** The way to the import, for those who may import. */
export function ImportNavLink() {
  const { user } = useAuth()
  const pathname = usePathname()
  const roles: unknown = user?.['roles']
  if (!Array.isArray(roles) || !(roles.includes('admin') || roles.includes('manager'))) return null
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
