import { useState } from 'react'

import { ImportRefused } from './send-import'

/** What is going on, and why it did not work. */
export function useAttempt() {
  const [busy, setBusy] = useState<string | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const attempt = async (doing: string, work: () => Promise<void>) => {
    setBusy(doing)
    setProblem(null)
    try {
      await work()
    } catch (error) {
      if (!(error instanceof ImportRefused)) throw error
      setProblem(error.message)
    } finally {
      setBusy(null)
    }
  }
  return { busy, problem, attempt }
}
