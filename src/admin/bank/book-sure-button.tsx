'use client'

import { toast } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useState } from 'react'

import type { Words } from '@/domain/languages/words'

import { ActionButton } from '../forms/action-button'
import { useWords } from '../languages/use-words'
import { postAction, refusalText } from '../ui/post-action'

interface Booked {
  booked: number
  refused: number
  left: number
}

/** What came of it, in one sentence for each fact. */
function outcome({ booked, left, refused }: Booked, { tn }: Words): string {
  const wereRefused = tn(refused, [
    '{count} line could not be booked: their orders have changed.',
    '{count} lines could not be booked: their orders have changed.',
  ])
  return [
    tn(booked, ['{count} line booked.', '{count} lines booked.']),
    ...(refused > 0 ? [wereRefused] : []),
    ...(left > 0
      ? [tn(left, ['{count} line left: press once more.', '{count} lines left: press once more.'])]
      : []),
  ].join(' ')
}

/** Books all that is sure, with one press. */
export function BookSureButton({ statementId, sure }: { statementId: string; sure: number }) {
  const words = useWords()
  const { t, tn } = words
  const router = useRouter()
  const [isBusy, setIsBusy] = useState(false)
  if (sure === 0) return null
  const book = async () => {
    if (isBusy) return
    setIsBusy(true)
    const result = await postAction(`/api/bank-statements/${statementId}/book-sure`, {})
    setIsBusy(false)
    if (result.ok) toast.success(outcome(result.answer as Booked, words))
    else toast.error(refusalText(result.refusal.message, { t }))
    router.refresh()
  }
  const label = tn(sure, ['Book the {count} line that is sure', 'Book the {count} lines that are sure'])
  return (
    <ActionButton label={isBusy ? t('Booking…|bank line') : label} onAct={() => void book()} tone="primary" />
  )
}
