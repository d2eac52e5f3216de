'use client'

import { useEffect, useState } from 'react'

const PAUSE_MS = 150

const textsOf = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((item) => typeof item === 'string') : []

/** Tags in use that begin with what is typed, asked for after a short pause; none while nothing is asked for. */
export function useTagSuggestions(path: string, typed: string, isAsking: boolean): readonly string[] {
  const [found, setFound] = useState<readonly string[]>([])
  useEffect(() => {
    if (!isAsking) return
    const controller = new AbortController()
    const ask = async () => {
      const answer = await fetch(`${path}?beginning=${encodeURIComponent(typed)}`, {
        credentials: 'include',
        signal: controller.signal,
      })
      const body: unknown = answer.ok ? await answer.json() : null
      setFound(textsOf(body && typeof body === 'object' && 'tags' in body ? body.tags : null))
    }
    // Suggestions only help: without them, the tag is typed.
    const timer = setTimeout(() => void ask().catch(() => setFound([])), PAUSE_MS)
    return () => {
      clearTimeout(timer)
      controller.abort()
    }
  }, [path, typed, isAsking])
  return found
}
