import Link from 'next/link'

import { Button } from '../ui/button'

interface PagerProps {
  page: number
  hasNext: boolean
  /** The address of a page. */
  toHref: (page: number) => string
}

/** Back and on. There is no last page number: counting would cost more than it tells. */
export function Pager({ page, hasNext, toHref }: PagerProps) {
  if (page === 1 && !hasNext) return null
  return (
    <nav aria-label="Pages" className="mt-12 flex items-center justify-center gap-4">
      {page === 1 ? null : (
        <Button asChild look="secondary">
          <Link href={toHref(page - 1)} rel="prev">
            Previous
          </Link>
        </Button>
      )}
      <span>Page {page}</span>
      {hasNext ? (
        <Button asChild look="secondary">
          <Link href={toHref(page + 1)} rel="next">
            Next
          </Link>
        </Button>
      ) : null}
    </nav>
  )
}
