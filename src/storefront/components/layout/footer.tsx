import Link from 'next/link'

import { readableMailAddress } from '@/domain/address/readable-mail-address'

import type { NavigationLink } from './mobile-menu'

interface FooterProps {
  shopName: string
  email: string
  links: readonly NavigationLink[]
}

const ACCOUNT_LINKS: readonly NavigationLink[] = [
  { href: '/account', title: 'Your account' },
  { href: '/account/orders', title: 'Your orders' },
  { href: '/cart', title: 'Basket' },
]

/** The bottom of every page. */
export function Footer({ shopName, email, links }: FooterProps) {
  return (
    <footer className="mt-20 bg-pine-deep text-white">
      <div className="mx-auto grid max-w-7xl gap-10 px-4 py-12 sm:grid-cols-3 sm:px-6">
        <div>
          <p className="font-display text-lg font-bold wrap-anywhere">{shopName}</p>
          <p className="mt-2 max-w-xs text-pine-soft">
            Questions about an order? Write to{' '}
            <a href={`mailto:${email}`} className="wrap-anywhere underline underline-offset-4">
              {readableMailAddress(email)}
            </a>
          </p>
        </div>
        <FooterLinks title="Shop" links={links} />
        <FooterLinks title="You" links={ACCOUNT_LINKS} />
      </div>
    </footer>
  )
}

function FooterLinks({ title, links }: { title: string; links: readonly NavigationLink[] }) {
  return (
    <nav aria-label={title}>
      <p className="font-display text-lg font-bold">{title}</p>
      <ul className="mt-2">
        {links.map((link) => (
          <li key={link.href}>
            <Link
              href={link.href}
              className="inline-block py-1.5 text-pine-soft underline-offset-4 hover:underline"
            >
              {link.title}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
