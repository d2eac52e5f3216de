import type { ReactNode } from 'react'

interface EmptyStateProps {
  title: string
  children?: ReactNode
}

/** Says that there is nothing, and what to do about it. */
export function EmptyState({ title, children }: EmptyStateProps) {
  return (
    <div className="rounded-card border-2 border-dashed border-line px-6 py-14 text-center">
      <p className="font-display text-xl font-bold">{title}</p>
      <div className="mx-auto mt-2 grid max-w-md justify-items-center gap-4 text-muted">{children}</div>
    </div>
  )
}
