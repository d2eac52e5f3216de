import { cn } from '../../lib/class-names'

/** The place of something that is still loading. */
export function Skeleton({ className }: { className?: string }) {
  return <div aria-hidden className={cn('animate-pulse rounded-card bg-linen', className)} />
}
