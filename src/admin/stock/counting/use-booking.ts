import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { v7 as uuidv7 } from 'uuid'

import type { CountKind } from '@/domain/catalogue/count-lines'

import { useWords } from '../../languages/use-words'
import { postAction, refusalText } from '../../ui/post-action'
import type { CountPreview } from './count-preview'

interface Wanted {
  kind: CountKind
  note: string
  preview: CountPreview
}

const linesOf = ({ lines }: CountPreview) =>
  lines.map(({ onHand, quantity, unitCostMinor, variantId }) => ({
    ...{ variantId, quantity, unitCostMinor, expectedOnHand: onHand },
  }))

/** Books a list once, however often the button is pressed, and shows the document then. `onRefused` looks at the list anew. */
export function useBooking(onRefused: () => void) {
  const router = useRouter()
  const words = useWords()
  const [id] = useState(() => uuidv7())
  const [isBusy, setIsBusy] = useState(false)
  const [problem, setProblem] = useState('')
  const book = async ({ kind, note, preview }: Wanted) => {
    if (isBusy) return
    setIsBusy(true)
    const text = note.trim()
    const body = { id, kind, ...(text === '' ? {} : { note: text }), lines: linesOf(preview) }
    const result = await postAction('/api/stock-counts/book', body)
    if (result.ok) {
      router.push(`/admin/collections/stock-counts/${id}`)
      return
    }
    setIsBusy(false)
    setProblem([refusalText(result.refusal.message, words), ...result.refusal.problems].join(' '))
    onRefused()
  }
  return { book, isBusy, problem }
}
