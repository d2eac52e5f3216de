import type { ReactNode } from 'react'

/** A part of a page with its own heading. */
export function Section({ title, id, children }: { title: string; id?: string; children: ReactNode }) {
  return (
    <section id={id} className="mx-auto max-w-7xl scroll-mt-4 px-4 pt-14 sm:px-6">
      <h2 className="mb-6 text-2xl sm:text-3xl">{title}</h2>
      {children}
    </section>
  )
}
