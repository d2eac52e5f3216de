'use client'

import { useWords } from '../languages/use-words'
import { labelOfStatus } from './status-tones'

interface Props {
  field: 'status' | 'paymentStatus' | 'fulfilmentStatus' | 'balance'
  value: string
}

/** A status in words, coloured. */
export function StatusBadge({ field, value }: Props) {
  const { t } = useWords()
  const { text, tone } = labelOfStatus(field, value)
  return <span className={`br-badge br-badge--${tone}`}>{t(text)}</span>
}
