import { toast } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { v7 as uuidv7 } from 'uuid'

import type { Words } from '@/domain/languages/words'

import { useWords } from '../../languages/use-words'
import { postAction, refusalText } from '../../ui/post-action'
import type { PhoneDraft, Problems, SentOrder } from './phone-draft'
import { emptyDraft, problemsOf, readDraft } from './phone-draft'
import type { Quoted } from './use-quote'
import { useQuote } from './use-quote'

/** What could not be done, above the buttons; and at the fields. */
interface Trouble {
  message: string
  problems: Problems
}

const NO_TROUBLE: Trouble = { message: '', problems: {} }

interface Taken {
  id: string
  number: string
  isRepeated: boolean
}

interface Sending {
  sent: SentOrder
  currency: string
  quoted: Quoted
}

/** What is sent to take the order: with the total that was shown, if it is of what is typed. */
function bodyOf({ sent, currency, quoted: { quote, isCurrent } }: Sending, key: string, asDraft: boolean) {
  const shown = quote && isCurrent && !asDraft
  return {
    ...{ key, asDraft, ...sent.quote, ...sent.details },
    ...(shown ? { expectedTotal: { amountMinor: quote.totalMinor, currency } } : {}),
  }
}

function takenWords({ number, isRepeated }: Taken, asDraft: boolean, t: Words['t']): string {
  if (isRepeated)
    return t('{number} was taken at the first attempt. What was changed after that is not in it.', { number })
  return asDraft ? t('{number} is saved as a draft.', { number }) : t('{number} is placed.', { number })
}

/** The page of a new order: what is typed, what it comes to, and how it is sent, once. */
export function usePhoneOrder({ currency, country }: { currency: string; country: string }) {
  const router = useRouter()
  const words = useWords()
  const { t } = words
  const [key] = useState(() => uuidv7())
  const [draft, setDraft] = useState(() => emptyDraft(country))
  const [state, setState] = useState<'empty' | 'typed' | 'busy' | 'taken'>('empty')
  const [trouble, setTrouble] = useState(NO_TROUBLE)
  const [turn, setTurn] = useState(0)
  const sent = readDraft(draft, currency, words)
  const isReadable = Object.keys(sent.problems).length === 0
  const quoted = useQuote({ path: '/api/orders/phone-quotes', body: sent.quote, isReadable, turn })
  const change = (part: Partial<PhoneDraft>) => {
    setDraft((former) => ({ ...former, ...part }))
    setState((former) => (former === 'empty' ? 'typed' : former))
    setTrouble(NO_TROUBLE)
  }
  const send = async (asDraft: boolean) => {
    if (state === 'busy' || state === 'taken') return
    if (sent.quote.lines.length === 0) {
      setTrouble({
        message: t('Add an article first.'),
        problems: { lines: t('An order has at least one line.') },
      })
      return
    }
    if (Object.keys(sent.problems).length > 0) {
      setTrouble({ message: t('Some of what is typed cannot be read.'), problems: {} })
      return
    }
    setState('busy')
    const result = await postAction(
      '/api/orders/phone-orders',
      bodyOf({ sent, currency, quoted }, key, asDraft),
    )
    if (!result.ok) {
      setState('typed')
      const { data, message } = result.refusal
      setTrouble({ message: refusalText(message, words), problems: problemsOf(data) })
      // Prices or stock may have changed since: they are shown as they are now.
      setTurn((former) => former + 1)
      return
    }
    const taken = result.answer as Taken
    setState('taken')
    toast.success(takenWords(taken, asDraft, t))
    router.push(`/admin/collections/orders/${taken.id}`)
  }
  const problems = { ...quoted.problems, ...trouble.problems, ...sent.problems }
  return { draft, change, state, quoted, problems, message: trouble.message, send }
}
