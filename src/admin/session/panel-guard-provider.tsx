'use client'

import { useAuth } from '@payloadcms/ui'
import type { ReactNode } from 'react'
import { useEffect, useRef, useState } from 'react'

import { useConflicts } from '../forms/use-conflicts'
import { guardedFetch } from './guarded-fetch'
import { readingSessionEnd } from './session-end'
import { SessionEndedDialog } from './session-ended-dialog'

const LONGEST_TIMER_MS = 2_147_483_647

/** Stands between the panel and its server: an ended session and a changed document are asked about, and lose nothing. */
export function PanelGuardProvider({ children }: { children?: ReactNode }) {
  const { fetchFullUser, user } = useAuth()
  const [isOver, setIsOver] = useState(false)
  const waiting = useRef<(() => void)[]>([])
  const { settle, dialog } = useConflicts()
  const userId = user?.id

  useEffect(() => {
    if (userId === undefined) return
    let timer: ReturnType<typeof setTimeout> | undefined
    const noteEnd = (leftMs: number) => {
      clearTimeout(timer)
      timer = setTimeout(() => setIsOver(true), Math.min(leftMs, LONGEST_TIMER_MS))
    }
    const signInAgain = () =>
      new Promise<void>((resolve) => {
        waiting.current.push(resolve)
        setIsOver(true)
      })
    const send = window.fetch
    window.fetch = readingSessionEnd(guardedFetch(send.bind(window), { signInAgain, settle }), noteEnd)
    return () => {
      clearTimeout(timer)
      window.fetch = send
    }
  }, [settle, userId])

  const goOn = () => {
    setIsOver(false)
    for (const resolve of waiting.current.splice(0)) resolve()
    void fetchFullUser()
  }
  return (
    <>
      {children}
      {dialog}
      {isOver && typeof userId === 'string' && <SessionEndedDialog onGoOn={goOn} userId={userId} />}
    </>
  )
}
