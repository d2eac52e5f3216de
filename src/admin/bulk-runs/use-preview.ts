import { useEffect, useState } from 'react'

import type { RunPreview } from '@/domain/bulk-runs/run-preview'

import { postAction } from '../ui/post-action'
import type { WantedRun } from './wanted-run'
import { listOf } from './wanted-run'

/** While something is typed, it is looked at when the typing pauses. */
const PAUSE_MS = 400

interface Seen {
  /** What it is of, as JSON. */
  said: string
  preview: RunPreview | null
  problem: string
}

/** What a run would come to: null while it is looked at; and why it could not be, where that is so. */
export function usePreview({ kind, ids, list, settings }: WantedRun): Pick<Seen, 'preview' | 'problem'> {
  const [seen, setSeen] = useState<Seen | null>(null)
  const said = JSON.stringify({ ...(settings === null ? {} : { settings }), ...listOf(list) })
  useEffect(() => {
    let isCurrent = true
    const look = async () => {
      const body = { kind, ids, ...(JSON.parse(said) as object) }
      const result = await postAction('/api/bulk-runs/preview', body)
      // What is said later has its own answer.
      if (!isCurrent) return
      setSeen({
        said,
        preview: result.ok ? (result.answer as RunPreview) : null,
        problem: result.ok ? '' : [result.refusal.message, ...result.refusal.problems].join(' '),
      })
    }
    const timer = setTimeout(() => void look(), said === '{}' ? 0 : PAUSE_MS)
    return () => {
      isCurrent = false
      clearTimeout(timer)
    }
  }, [kind, ids, said])
  return seen?.said === said ? seen : { preview: null, problem: '' }
}
