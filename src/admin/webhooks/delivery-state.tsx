import type { DeliveryState } from '@/domain/webhooks/endpoint'

const TONES = { waiting: 'info', delivered: 'success', failed: 'danger' } as const satisfies Record<
  DeliveryState,
  string
>

/** What became of a delivery, in words and coloured. */
export function DeliveryStateBadge({ state }: { state: DeliveryState }) {
  return <span className={`br-badge br-badge--${TONES[state]}`}>{state}</span>
}
