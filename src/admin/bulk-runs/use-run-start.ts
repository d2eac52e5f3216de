import { useState } from 'react'
import type { FormEvent } from 'react'
import { v7 as uuidv7 } from 'uuid'

import type { OfferedKind } from '@/domain/bulk-runs/run-kinds'

import { textOf } from '../ui/dialog-field'
import { postAction } from '../ui/post-action'
import type { WantedRun } from './wanted-run'
import { listOf } from './wanted-run'

/** Fields of the dialog's form that are settings of the run, by their names there, beside those that the preview looks at. */
const SETTINGS: Readonly<Partial<Record<OfferedKind, readonly string[]>>> = {
  pay: ['method', 'reference'],
  ship: ['carrier'],
  hold: ['reason'],
  resume: ['reason'],
  cancel: ['reason'],
  stock: ['reason'],
}

/** Starts a run from a dialog's form, once: sent again after a lost answer, it is the same run. */
export function useRunStart({ kind, ids, list, settings: chosen }: WantedRun) {
  const [id] = useState(() => uuidv7())
  const [isBusy, setIsBusy] = useState(false)
  const [runId, setRunId] = useState<string | null>(null)
  const [problem, setProblem] = useState('')
  const start = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (isBusy || runId !== null) return
    const form = new FormData(event.currentTarget)
    const given = (SETTINGS[kind] ?? []).map((name) => [name, textOf(form, name)] as const)
    const settings = {
      ...Object.fromEntries(given.filter(([, value]) => value !== undefined)),
      ...chosen,
    }
    setIsBusy(true)
    const result = await postAction('/api/bulk-runs/start', { id, kind, ids, settings, ...listOf(list) })
    setIsBusy(false)
    setProblem(result.ok ? '' : [result.refusal.message, ...result.refusal.problems].join(' '))
    if (result.ok) setRunId(id)
  }
  return { isBusy, problem, runId, start }
}
