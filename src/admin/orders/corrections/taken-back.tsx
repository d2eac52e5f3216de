import 'server-only'

import { ShopTime } from '../../time/shop-time'

interface Props {
  /** What became of the record: `Voided`. */
  label: string
  at: string
  by: string | null
  reason: string | null
}

/** Says of a record that it counts no more: when, by whom and why. */
export function TakenBack({ label, at, by, reason }: Props) {
  return (
    <span className="br-muted">
      {label} <ShopTime at={at} />
      {by !== null && ` by ${by}`}
      {reason !== null && `: “${reason}”`}
    </span>
  )
}
