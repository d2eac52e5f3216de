'use client'

import type { ReactNode } from 'react'
import { useCallback, useState } from 'react'

import type { PanelRequest } from '../session/panel-request'
import type { HeldKey } from './held-key'
import { heldKeyOf } from './held-key'
import { HeldKeyDialog } from './held-key-dialog'

interface Question {
  held: HeldKey
  answer: (isFreed: boolean) => void
}

/** Says what holds the key that a save wants. Once it is freed, the save is sent again. */
export function useHeldKeys(): {
  settle: (request: PanelRequest, response: Response) => Promise<Response | { instead: RequestInit }>
  dialog: ReactNode
} {
  const [questions, setQuestions] = useState<readonly Question[]>([])
  const settle = useCallback(async (request: PanelRequest, response: Response) => {
    const held = await heldKeyOf(request, response)
    if (held === null) return response
    const isFreed = await new Promise<boolean>((answer) =>
      setQuestions((others) => [...others, { held, answer }]),
    )
    return isFreed ? { instead: request.init } : response
  }, [])
  const [question] = questions
  if (question === undefined) return { settle, dialog: null }
  const decide = (isFreed: boolean) => {
    setQuestions((all) => all.filter((other) => other !== question))
    question.answer(isFreed)
  }
  const { held } = question
  return {
    settle,
    dialog: <HeldKeyDialog held={held} onClose={() => decide(false)} onFreed={() => decide(true)} />,
  }
}
