'use client'

import { useRouter } from 'next/navigation'
import type { ReactNode } from 'react'
import { useCallback, useState } from 'react'

import { useWords } from '../languages/use-words'
import type { PanelRequest, Send } from '../session/panel-request'
import type { Conflict } from './conflict'
import { conflictOf, mergedSave, storedInstead } from './conflict'
import type { ConflictChoice } from './conflict-dialog'
import { ConflictDialog } from './conflict-dialog'

interface Question {
  conflict: Conflict
  answer: (choice: ConflictChoice) => void
}

/** Asks the user how to resolve a version conflict of a save, and answers the form accordingly. */
export function useConflicts(): {
  settle: (
    request: PanelRequest,
    response: Response,
    send: Send,
  ) => Promise<Response | { instead: RequestInit }>
  dialog: ReactNode
} {
  const router = useRouter()
  const words = useWords()
  const [questions, setQuestions] = useState<readonly Question[]>([])
  const settle = useCallback(
    async (request: PanelRequest, response: Response, send: Send) => {
      const conflict = await conflictOf(request, response)
      if (conflict === null) return response
      const choice = await new Promise<ConflictChoice>((answer) =>
        setQuestions((others) => [...others, { conflict, answer }]),
      )
      if (choice === 'merge') return { instead: mergedSave(conflict, request.init) }
      if (choice === 'cancel') return response
      const stored = await storedInstead(request, send, words)
      if (stored !== null) router.refresh()
      return stored ?? response
    },
    [router, words],
  )
  const [question] = questions
  if (question === undefined) return { settle, dialog: null }
  const choose = (choice: ConflictChoice) => {
    setQuestions((all) => all.filter((other) => other !== question))
    question.answer(choice)
  }
  return { settle, dialog: <ConflictDialog conflict={question.conflict} onChoose={choose} /> }
}
