import Image from 'next/image'

import { readableIban } from '@/domain/payment/iban'
import { readableReference } from '@/domain/payment/reference'
import type { OrderView } from '@/storefront/lib/order-view'
import { formatMinor } from '@/storefront/lib/price'

/** Wide enough for telephones to read it from a screen, in CSS pixels. */
const SIDE = 176

/** How what is owed of an order is paid by transfer, with a code for banking apps in euros; nothing where nothing is owed. */
export function OrderTransfer({ order }: { order: OrderView }) {
  const { id, transfer, owedMinor, currency } = order
  if (transfer === null) return null
  const { account, reference, code } = transfer
  const rows: [string, string][] = [
    ['Amount', formatMinor(owedMinor, currency)],
    ...(account === null
      ? []
      : ([
          ['Account holder', account.holder],
          ['IBAN', readableIban(account.iban)],
          ...(account.bic === null ? [] : [['BIC', account.bic]]),
        ] as [string, string][])),
    ['Reference', readableReference(reference)],
  ]
  return (
    <div className="grid gap-4" data-testid="order-transfer">
      <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-1">
        {rows.map(([label, value]) => (
          <div key={label} className="contents">
            <dt className="text-muted">{label}</dt>
            <dd className="break-words font-semibold">{value}</dd>
          </div>
        ))}
      </dl>
      {code === null ? null : (
        <figure>
          {/* Another amount is another picture. */}
          <Image
            unoptimized
            alt="QR code of this transfer for banking apps"
            className="bg-white"
            height={SIDE}
            src={`/account/orders/${id}/payment-code?amount=${owedMinor}`}
            width={SIDE}
          />
          <figcaption className="mt-1 text-sm text-muted">For banking apps: scan to pay</figcaption>
        </figure>
      )}
    </div>
  )
}
