import { useEffect, useState } from 'react'

import type { RunProgress } from '@/domain/bulk-runs/run-progress'
import { isAtWork } from '@/domain/bulk-runs/run-progress'

const EVERY_MS = 1000

async function readProgress(runId: string): Promise<RunProgress | null> {
  const response = await fetch(`/api/bulk-runs/${runId}/progress`, { credentials: 'include' }).catch(
    () => null,
  )
  return response?.ok === true ? ((await response.json()) as RunProgress) : null
}

/** How far a run is, until its end; null before the first answer, and without a run. */
export function useProgress(runId: string | null): RunProgress | null {
  const [progress, setProgress] = useState<RunProgress | null>(null)
  useEffect(() => {
    if (runId === null) return undefined
    let timer: ReturnType<typeof setTimeout> | undefined
    let isCurrent = true
    const look = async () => {
      const read = await readProgress(runId)
      if (!isCurrent) return
      if (read) setProgress(read)
      if (!read || isAtWork(read)) timer = setTimeout(() => void look(), EVERY_MS)
    }
    void look()
    return () => {
      isCurrent = false
      clearTimeout(timer)
    }
  }, [runId])
  return progress
}
