import { useRef, useState } from 'react'
import type { FormEvent } from 'react'

import { useWords } from '../../languages/use-words'
import { useStoreCurrency } from '../../money/store-currency'
import type { BulkField } from './bulk-field'
import { readBulkValues } from './read-bulk-values'
import type { BulkReport, BulkRun } from './run-bulk-action'
import { runBulkAction } from './run-bulk-action'

interface Running {
  handled: number
}

interface Wanted extends Omit<BulkRun, 'values'> {
  fields: readonly BulkField[]
}

/** Runs an action on the documents, some at a time: how far it is, its report when it has ended, and how to stop it. */
export function useBulkRun({ fields, ...wanted }: Wanted) {
  const isStopped = useRef(false)
  const currency = useStoreCurrency()
  const words = useWords()
  const [running, setRunning] = useState<Running | null>(null)
  const [report, setReport] = useState<BulkReport | null>(null)
  const [problem, setProblem] = useState('')

  const start = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (running || report) return
    const read = readBulkValues(fields, new FormData(event.currentTarget), { currency, words })
    if (wanted.action === 'edit' && read.problem !== undefined) {
      setProblem(read.problem)
      return
    }
    setProblem('')
    setRunning({ handled: 0 })
    const run = { ...wanted, values: read.values ?? {} }
    const onProgress = (handled: number) => setRunning({ handled })
    const result = await runBulkAction(run, { onProgress, isStopped: () => isStopped.current, words })
    setRunning(null)
    setReport(result)
  }
  const stop = () => {
    isStopped.current = true
  }
  return { running, report, problem, start, stop }
}
