import type { ReactNode } from 'react'

import { cn } from '../../lib/class-names'

interface PageProps {
  title: ReactNode
  /** Above the title, e.g. breadcrumbs. */
  above?: ReactNode
  intro?: ReactNode
  /** `narrow` suits a form. */
  width?: 'normal' | 'narrow'
  children: ReactNode
}

/** The frame of a page with a heading. */
export function Page({ title, above, intro, width = 'normal', children }: PageProps) {
  return (
    <div className={cn('mx-auto px-4 py-8 sm:px-6 sm:py-10', width === 'narrow' ? 'max-w-lg' : 'max-w-7xl')}>
      {above}
      <h1 className="text-3xl sm:text-4xl">{title}</h1>
      {intro === undefined ? null : <div className="mt-3 max-w-2xl text-lg text-muted">{intro}</div>}
      <div className="mt-8">{children}</div>
    </div>
  )
}
