import { Skeleton } from '../ui/skeleton'

/** Stands in for a page that is on its way. */
export function LoadingPage() {
  return (
    <div role="status" className="mx-auto grid max-w-7xl gap-6 px-4 py-10 sm:px-6">
      <h1 className="sr-only">Loading</h1>
      <Skeleton className="h-10 w-64" />
      <div className="grid grid-cols-2 gap-6 lg:grid-cols-4">
        <Skeleton className="aspect-square" />
        <Skeleton className="aspect-square" />
        <Skeleton className="aspect-square max-lg:hidden" />
        <Skeleton className="aspect-square max-lg:hidden" />
      </div>
    </div>
  )
}
