'use client'

import { Link, useAuth } from '@payloadcms/ui'
import { usePathname } from 'next/navigation'

import { isInMenu } from '@/domain/permissions'
import { heldRoles } from '@/domain/account/roles'

/** The way to the failed jobs, for those who may retry them. */
export function JobsNavLink() {
  const { user } = useAuth()
  const pathname = usePathname()
  if (!isInMenu(heldRoles(user), 'jobs')) return null
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
