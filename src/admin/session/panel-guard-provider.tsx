'use client'

import { useAuth } from '@payloadcms/ui'
import type { ReactNode } from 'react'
import { useEffect, useEffectEvent, useRef, useState } from 'react'

import type { Values } from '@/domain/languages/words'

import { useAsciiMailAddresses } from '../forms/use-ascii-mail-addresses'
import { useRefusedSaves } from '../forms/use-refused-saves'
import { useWords } from '../languages/use-words'
import { guardedFetch } from './guarded-fetch'
import { readingSessionEnd } from './session-end'
import { SessionEndedDialog } from './session-ended-dialog'
import { StillThereDialog } from './still-there-dialog'

const LONGEST_TIMER_MS = 2_147_483_647
const WARNED_BEFORE_MS = 60_000

type Session = 'open' | 'ending' | 'over'

/** Counts down to the end of the session. */
function startCountdown(onWarn: () => void, onEnd: () => void) {
  const timers: ReturnType<typeof setTimeout>[] = []
  const later = (act: () => void, leftMs: number) =>
    timers.push(setTimeout(act, Math.max(0, Math.min(leftMs, LONGEST_TIMER_MS))))
  const stop = () => {
    for (const timer of timers.splice(0)) clearTimeout(timer)
  }
  const restart = (leftMs: number) => {
    stop()
    later(onWarn, leftMs - Math.min(WARNED_BEFORE_MS, leftMs / 2))
    later(onEnd, leftMs)
  }
  return { restart, stop }
}

/** Wraps the panel's requests: an ended session, a changed document and a taken slug open a dialog, and no input is lost. */
export function PanelGuardProvider({ children }: { children?: ReactNode }) {
  const { fetchFullUser, user } = useAuth()
  const [session, setSession] = useState<Session>('open')
  const waiting = useRef<(() => void)[]>([])
  const { settle, dialogs } = useRefusedSaves()
  const userId = user?.id
  const words = useWords()
  // A change of language ends no countdown.
  const translate = useEffectEvent((text: string, values?: Values) => words.t(text, values))
  useAsciiMailAddresses()

  useEffect(() => {
    if (userId === undefined) return
    const countdown = startCountdown(
      () => setSession((now) => (now === 'open' ? 'ending' : now)),
      () => setSession('over'),
    )
    const noteEnd = (leftMs: number) => {
      countdown.restart(leftMs)
      setSession((now) => (now === 'ending' ? 'open' : now))
    }
    const signInAgain = () =>
      new Promise<void>((resolve) => {
        waiting.current.push(resolve)
        setSession('over')
      })
    const send = window.fetch.bind(window)
    window.fetch = readingSessionEnd(
      guardedFetch(send, { signInAgain, settle, t: (text, values) => translate(text, values) }),
      noteEnd,
    )
    return () => {
      countdown.stop()
      window.fetch = send
    }
  }, [settle, userId])

  const goOn = () => {
    setSession('open')
    for (const resolve of waiting.current.splice(0)) resolve()
    void fetchFullUser()
  }
  const isSomeone = typeof userId === 'string'
  return (
    <>
      {children}
      {dialogs}
      {isSomeone && session === 'ending' && <StillThereDialog />}
      {isSomeone && session === 'over' && <SessionEndedDialog onGoOn={goOn} userId={userId} />}
    </>
  )
}
