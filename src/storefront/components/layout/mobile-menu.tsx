'use client'

import { Menu } from 'lucide-react'
import Link from 'next/link'
import { useState } from 'react'

import { Dialog } from '../ui/dialog'
import { SearchForm } from './search-form'

export interface NavigationLink {
  href: string
  title: string
}

/** The navigation of narrow screens. */
export function MobileMenu({ links }: { links: readonly NavigationLink[] }) {
  const [isOpen, setIsOpen] = useState(false)
  const trigger = (
    <button
      type="button"
      aria-label="Menu"
      className="-ml-2 grid size-11 place-items-center rounded-full hover:bg-linen md:hidden"
    >
      <Menu aria-hidden className="size-6" />
    </button>
  )
  return (
    <Dialog look="side" title="Menu" trigger={trigger} open={isOpen} onOpenChange={setIsOpen}>
      <SearchForm className="mb-6" place="Menu" />
      <nav aria-label="Categories, in the menu">
        <ul className="grid gap-1">
          {links.map(({ href, title }) => (
            <li key={href}>
              <Link
                href={href}
                onClick={() => setIsOpen(false)}
                className="block rounded-lg px-3 py-3 text-lg font-medium hover:bg-linen"
              >
                {title}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
    </Dialog>
  )
}
