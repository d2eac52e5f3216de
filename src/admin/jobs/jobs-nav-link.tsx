'use client'

import { Link, useAuth } from '@payloadcms/ui'
import { usePathname } from 'next/navigation'

/** The way to the failed jobs, for those who may retry them. */
export function JobsNavLink() {
  const { user } = useAuth()
  const pathname = usePathname()
  const roles: unknown = user?.['roles']
  if (!Array.isArray(roles) || !(roles.includes('admin') || roles.includes('manager'))) return null
  const isHere = pathname === '/admin/jobs'
  return (
    <Link
      className="nav__link"
      href="/admin/jobs"
      prefetch={false}
      {...(isHere ? { 'aria-current': 'page' } : {})}
    >
      {isHere && <div className="nav__link-indicator" />}
      <span className="nav__link-label">Failed jobs</span>
    </Link>
  )
}
