'use client'

import { useEffect, useState } from 'react'

import { MIN_FIND_LENGTH } from '@/domain/find/kinds'
import { msg } from '@/domain/languages/words'

/** A document that the server has found. */
export interface FoundDocument {
  readonly kind: string
  readonly id: string
  readonly title: string
  readonly detail: string
  readonly note: string
  readonly path: string
}

export interface Found {
  readonly documents: readonly FoundDocument[]
  /** Whether the answer to what is typed is still to come. */
  readonly isPending: boolean
  /** In English, for `t`. */
  readonly problem: string
}

/** Long enough for the next letter of a quick typist. */
const PAUSE_MS = 90

function documentsOf(body: unknown): FoundDocument[] {
  const results: unknown = typeof body === 'object' && body !== null && 'results' in body ? body.results : []
  return Array.isArray(results) ? (results as FoundDocument[]) : []
}

interface Answer {
  readonly path: string | null
  readonly documents: readonly FoundDocument[]
  readonly problem: string
}

async function ask(path: string, signal: AbortSignal): Promise<Answer> {
  const response = await fetch(path, { credentials: 'include', signal })
  if (response.ok) return { path, documents: documentsOf(await response.json()), problem: '' }
  const problem = msg(
    response.status === 429 ? 'Too many searches: wait a moment.' : 'The search failed: try again.',
  )
  return { path, documents: [], problem }
}

function pathOf(typed: string, recent: readonly string[]): string | null {
  const text = typed.trim()
  if (text === '')
    return recent.length === 0 ? null : `/api/find/named?ids=${encodeURIComponent(recent.join(','))}`
  return text.replace(/^#/, '').length < MIN_FIND_LENGTH ? null : `/api/find?q=${encodeURIComponent(text)}`
}

/** What the server finds for what is typed, or the documents that were opened last. An answer to an older text is dropped. */
export function useFound(typed: string, recent: readonly string[]): Found {
  const path = pathOf(typed, recent)
  const [answer, setAnswer] = useState<Answer>({ path: null, documents: [], problem: '' })
  useEffect(() => {
    if (path === null) return
    const leaving = new AbortController()
    const read = () => {
      ask(path, leaving.signal)
        .then(setAnswer)
        .catch(() => {
          if (!leaving.signal.aborted)
            setAnswer({ path, documents: [], problem: msg('The server could not be reached.') })
        })
    }
    const timer = setTimeout(read, PAUSE_MS)
    return () => {
      clearTimeout(timer)
      leaving.abort()
    }
  }, [path])
  if (path === null) return { documents: [], isPending: false, problem: '' }
  // What was found before stays until the answer is there, so that the list does not flicker.
  return { documents: answer.documents, isPending: answer.path !== path, problem: answer.problem }
}
