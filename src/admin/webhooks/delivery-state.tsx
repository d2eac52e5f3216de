import type { Words } from '@/domain/languages/words'
import { msg } from '@/domain/languages/words'
import type { DeliveryState } from '@/domain/webhooks/endpoint'

const TONES = { waiting: 'info', delivered: 'success', failed: 'danger' } as const satisfies Record<
  DeliveryState,
  string
>

const LABELS = {
  waiting: msg('waiting'),
  delivered: msg('delivered'),
  failed: msg('failed'),
} as const satisfies Record<DeliveryState, string>

/** What became of a delivery, in words and coloured. */
export function DeliveryStateBadge({ state, t }: { state: DeliveryState; t: Words['t'] }) {
  return <span className={`br-badge br-badge--${TONES[state]}`}>{t(LABELS[state])}</span>
}
