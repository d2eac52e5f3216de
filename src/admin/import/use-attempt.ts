import { useState } from 'react'

import { useWords } from '../languages/use-words'
import { ImportRefused, UNREACHED } from './send-import'

/** What is going on, and why it did not work. */
export function useAttempt() {
  const { t } = useWords()
  const [busy, setBusy] = useState<string | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const attempt = async (doing: string, work: () => Promise<void>) => {
    setBusy(doing)
    setProblem(null)
    try {
      await work()
    } catch (error) {
      if (!(error instanceof ImportRefused)) throw error
      setProblem(error.message === UNREACHED ? t(UNREACHED) : error.message)
    } finally {
      setBusy(null)
    }
  }
  return { busy, problem, attempt }
}
