import type { OrderView } from '@/storefront/lib/order-view'
import { describeEvent } from '@/storefront/lib/order-words'
import { ShopTime } from '../ui/shop-time'

/** What happened to an order, newest first. */
export function OrderTimeline({ events }: { events: OrderView['events'] }) {
  const entries = events.flatMap((event) => {
    const words = describeEvent(event)
    return words === null ? [] : [{ ...event, words }]
  })
  if (entries.length === 0) return null
  return (
    <section>
      <h2 className="mb-3 text-xl">What happened</h2>
      <ol className="border-l-2 border-line pl-4">
        {entries.toReversed().map(({ id, words, at }) => (
          <li
            key={id}
            className="relative pb-4 before:absolute before:-left-[1.4rem] before:top-2 before:size-2.5 before:rounded-full before:bg-edge first:before:bg-pine last:pb-0"
          >
            <p className="font-semibold">{words}</p>
            <p className="text-sm text-muted">
              <ShopTime at={at} />
            </p>
          </li>
        ))}
      </ol>
    </section>
  )
}
