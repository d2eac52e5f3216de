import Link from 'next/link'

import type { OrderView } from '@/storefront/lib/order-view'
import { formatMinor } from '@/storefront/lib/price'

interface OrderLinesProps {
  lines: OrderView['lines']
  currency: string
}

/** What was ordered, as it was priced then. */
export function OrderLines({ lines, currency }: OrderLinesProps) {
  return (
    <ul className="grid gap-4 border-b border-dashed border-edge pb-4">
      {lines.map((line) => (
        <li key={line.id} className="flex justify-between gap-4">
          <div className="min-w-0">
            <p className="font-semibold">
              {line.productSlug === null ? (
                line.title
              ) : (
                <Link href={`/products/${line.productSlug}`} className="underline-offset-4 hover:underline">
                  {line.title}
                </Link>
              )}
            </p>
            <p className="text-sm text-muted">
              {line.quantity} × {formatMinor(line.unitPriceMinor, currency)} · {line.sku}
            </p>
            <LineProgress line={line} />
          </div>
          <p className="shrink-0">{formatMinor(line.lineTotalMinor, currency)}</p>
        </li>
      ))}
    </ul>
  )
}

function LineProgress({ line }: { line: OrderView['lines'][number] }) {
  const { quantity, shippedQuantity, returnedQuantity } = line
  if (shippedQuantity === 0) return null
  const sent = shippedQuantity === quantity ? 'Sent' : `${shippedQuantity} of ${quantity} sent`
  return (
    <p className="text-sm font-medium text-pine">
      {returnedQuantity === 0 ? sent : `${sent}, ${returnedQuantity} came back`}
    </p>
  )
}
