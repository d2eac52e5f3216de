'use client'

import { Link, useAuth } from '@payloadcms/ui'
import { usePathname } from 'next/navigation'

import { heldRoles } from '@/domain/account/roles'
import type { Resource } from '@/domain/permissions'
import { isInMenu } from '@/domain/permissions'

interface Props {
  /** Whose menu it is in, by the table of permissions. */
  resource: Resource
  href: string
  label: string
}

/** The way to a page of our own in the panel's menu, for those who may use it. */
export function PanelNavLink({ href, label, resource }: Props) {
  const { user } = useAuth()
  const isHere = usePathname() === href
  if (!isInMenu(heldRoles(user), resource)) return null
  return (
    <Link className="nav__link" href={href} prefetch={false} {...(isHere ? { 'aria-current': 'page' } : {})}>
      {isHere && <div className="nav__link-indicator" />}
      <span className="nav__link-label">{label}</span>
    </Link>
  )
}
