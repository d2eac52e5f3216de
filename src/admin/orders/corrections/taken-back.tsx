import 'server-only'

import type { Words } from '@/domain/languages/words'
import { msg } from '@/domain/languages/words'
import { reasonIn } from '@/domain/languages/shop-reasons'

import { withParts } from '../../languages/with-parts'
import { ShopTime } from '../../time/shop-time'

const TEXTS = {
  payment: { plain: msg('Voided {time}'), byName: msg('Voided {time} by {name}') },
  shipment: { plain: msg('Cancelled {time}|shipment'), byName: msg('Cancelled {time} by {name}|shipment') },
} as const

interface Props {
  record: keyof typeof TEXTS
  at: string
  by: string | null
  reason: string | null
  words: Words
}

/** Says of a record that it counts no more: when, by whom and why. */
export function TakenBack({ record, at, by, reason, words: { t } }: Props) {
  const { plain, byName } = TEXTS[record]
  const time = <ShopTime at={at} />
  return (
    <span className="br-muted">
      {by === null ? withParts(t(plain), { time }) : withParts(t(byName), { time, name: by })}
      {reason !== null && t(': “{reason}”', { reason: reasonIn(reason, { t }) })}
    </span>
  )
}
