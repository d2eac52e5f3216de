import { UserRound } from 'lucide-react'
import Link from 'next/link'

import { CartLink } from './cart-link'
import type { NavigationLink } from './mobile-menu'
import { MobileMenu } from './mobile-menu'
import { SearchForm } from './search-form'

interface HeaderProps {
  shopName: string
  links: readonly NavigationLink[]
  /** Null for visitors. */
  customerName: string | null
}

/** More than these do not fit beside each other; the menu and the home page have all of them. */
const LINKS_SHOWN = 7

/** The top of every page. */
export function Header({ shopName, links, customerName }: HeaderProps) {
  return (
    <header className="border-b border-line bg-paper">
      <a
        href="#main"
        className="sr-only focus:not-sr-only focus:absolute focus:z-50 focus:m-2 focus:rounded-lg focus:bg-white focus:px-4 focus:py-2"
      >
        Skip to the content
      </a>
      <div className="mx-auto flex max-w-7xl items-center gap-3 px-4 py-3 sm:px-6">
        <MobileMenu links={links} />
        <Link
          href="/"
          className="mr-auto min-w-0 font-display text-xl font-bold tracking-tight wrap-anywhere text-pine md:mr-4"
        >
          {shopName}
        </Link>
        <SearchForm className="hidden flex-1 md:block" place="Header" />
        <Link
          href={customerName === null ? '/login' : '/account'}
          aria-label={customerName === null ? 'Sign in' : `Your account, ${customerName}`}
          className="flex min-h-11 min-w-11 items-center justify-center gap-2 rounded-full px-2 font-medium hover:bg-linen"
        >
          <UserRound aria-hidden className="size-6 shrink-0" />
          <span className="hidden max-w-40 truncate lg:inline">{customerName ?? 'Sign in'}</span>
        </Link>
        <CartLink />
      </div>
      <nav aria-label="Categories" className="mx-auto hidden max-w-7xl px-6 md:block">
        <ul className="-mx-3 flex flex-wrap">
          {links.slice(0, LINKS_SHOWN).map(({ href, title }) => (
            <li key={href}>
              <Link
                href={href}
                className="block border-b-4 border-transparent px-3 py-2 font-medium hover:border-honey"
              >
                {title}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
    </header>
  )
}
