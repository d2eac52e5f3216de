'use client'

import type { KeyMode } from '@/domain/account/api-key'
import { KEY_MODE_LABELS } from '@/domain/account/api-key'

import { useWords } from '../languages/use-words'

const TONES = { live: 'neutral', test: 'warning' } as const satisfies Record<KeyMode, string>

/** Whether a key works on the shop or on the demo data of the sandbox. */
export function ModeBadge({ mode }: { mode: KeyMode }) {
  const { t } = useWords()
  return <span className={`br-badge br-badge--${TONES[mode]}`}>{t(KEY_MODE_LABELS[mode])}</span>
}
