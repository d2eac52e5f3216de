import { ChevronRight } from 'lucide-react'
import Link from 'next/link'

import type { NavigationLink } from './mobile-menu'

/** The way back up. The page itself is not part of it: its heading says where one is. */
export function Breadcrumbs({ links }: { links: readonly NavigationLink[] }) {
  return (
    <nav aria-label="You are in" className="mb-4 text-sm">
      <ol className="flex flex-wrap items-center gap-x-1.5 text-muted">
        {links.map(({ href, title }, index) => (
          <li key={href} className="flex items-center gap-1.5">
            {index === 0 ? null : <ChevronRight aria-hidden className="size-4" />}
            <Link href={href} className="py-1 underline-offset-4 hover:text-ink hover:underline">
              {title}
            </Link>
          </li>
        ))}
      </ol>
    </nav>
  )
}
