import { useEffect, useState } from 'react'

import type { CountKind } from '@/domain/catalogue/count-lines'

import { useWords } from '../../languages/use-words'
import { postAction, refusalText } from '../../ui/post-action'
import type { CountPreview } from './count-preview'

/** While a list is typed or scanned, it is looked at when that pauses. */
const PAUSE_MS = 300

interface Seen {
  asked: string
  preview: CountPreview | null
  problem: string
}

/** What a list would do to the stock; null while it is looked at, and without a list. */
export function useCountPreview(
  kind: CountKind,
  list: string,
  round: number,
): Pick<Seen, 'preview' | 'problem'> {
  const words = useWords()
  const [seen, setSeen] = useState<Seen | null>(null)
  const asked = JSON.stringify([kind, list, round])
  const isEmpty = list.trim() === ''
  useEffect(() => {
    if (isEmpty) return undefined
    let isCurrent = true
    const look = async () => {
      const result = await postAction('/api/stock-counts/preview', { kind, list })
      // A later list has its own answer.
      if (!isCurrent) return
      setSeen({
        asked,
        preview: result.ok ? (result.answer as CountPreview) : null,
        problem: result.ok
          ? ''
          : [refusalText(result.refusal.message, words), ...result.refusal.problems].join(' '),
      })
    }
    const timer = setTimeout(() => void look(), PAUSE_MS)
    return () => {
      isCurrent = false
      clearTimeout(timer)
    }
  }, [asked, isEmpty, kind, list, words])
  return seen?.asked === asked && !isEmpty ? seen : { preview: null, problem: '' }
}
