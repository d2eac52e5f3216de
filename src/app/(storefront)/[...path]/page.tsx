import { notFound } from 'next/navigation'

/** Everything that no other page claims, so that a wrong address still looks like this shop. */
export default function UnknownPage(): never {
  notFound()
}
