'use client'

import Link from 'next/link'
import { usePathname } from 'next/navigation'

import { cn } from '../../lib/class-names'

const LINKS = [
  { href: '/account', title: 'Overview' },
  { href: '/account/orders', title: 'Orders' },
  { href: '/account/addresses', title: 'Addresses' },
  { href: '/account/devices', title: 'Devices' },
  { href: '/account/two-step', title: 'Two-step sign-in' },
  { href: '/account/settings', title: 'Settings' },
] as const

/** The pages of one's own account, and the way out. */
export function AccountNavigation({ logOut }: { logOut: () => Promise<void> }) {
  const path = usePathname()
  return (
    <nav aria-label="Your account" className="mb-8 flex flex-wrap items-center gap-x-1 border-b border-line">
      {LINKS.map(({ href, title }) => {
        const isHere = href === '/account' ? path === href : path.startsWith(href)
        return (
          <Link
            key={href}
            href={href}
            aria-current={isHere ? 'page' : undefined}
            className={cn(
              'border-b-4 px-2 py-2.5 font-medium sm:px-3',
              isHere ? 'border-pine' : 'border-transparent hover:border-honey',
            )}
          >
            {title}
          </Link>
        )
      })}
      <form action={logOut} className="ml-auto">
        <button type="submit" className="min-h-11 px-2 text-muted sm:px-3 underline-offset-4 hover:underline">
          Sign out
        </button>
      </form>
    </nav>
  )
}
