import type { Metadata } from 'next'
import { notFound } from 'next/navigation'

export const metadata: Metadata = { title: 'Not found' }

/** Everything that no other page claims, so that a wrong address still looks like this shop. */
export default function UnknownPage(): never {
  notFound()
}
