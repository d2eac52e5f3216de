import { useCallback, useState } from 'react'

const KEPT = 200

interface History<State> {
  readonly past: readonly State[]
  readonly now: State
  readonly future: readonly State[]
  /** What the newest step was about: more of the same is one step. */
  readonly about: string | null
}

/** State that goes back and forth by steps. */
export interface UndoableState<State> {
  readonly now: State
  /** Whether anything was changed since the last `reset`. */
  readonly isChanged: boolean
  readonly canUndo: boolean
  /** Changes the state; steps about the same, as the letters of one cell, are undone together. */
  readonly change: (next: (now: State) => State, about?: string) => void
  readonly undo: () => void
  readonly redo: () => void
  /** Begins anew; `isChanged` says whether the state holds changes already. */
  readonly reset: (now: State, isChanged?: boolean) => void
}

function stepped<State>(history: History<State>, next: State, about: string | null): History<State> {
  if (next === history.now) return history
  if (about !== null && about === history.about) return { ...history, now: next, future: [] }
  return { past: [...history.past, history.now].slice(-KEPT), now: next, future: [], about }
}

function back<State>(history: History<State>): History<State> {
  const before = history.past.at(-1)
  if (before === undefined) return history
  return {
    past: history.past.slice(0, -1),
    now: before,
    future: [history.now, ...history.future],
    about: null,
  }
}

function forth<State>(history: History<State>): History<State> {
  const [next, ...future] = history.future
  return next === undefined
    ? history
    : { past: [...history.past, history.now], now: next, future, about: null }
}

/** State with undo and redo. */
export function useHistory<State>(first: () => State): UndoableState<State> {
  const [history, setHistory] = useState<History<State>>(() => ({
    ...{ past: [], now: first(), future: [], about: null },
  }))
  const [isCarried, setIsCarried] = useState(false)
  const change = useCallback((next: (now: State) => State, about?: string) => {
    setHistory((before) => stepped(before, next(before.now), about ?? null))
  }, [])
  const undo = useCallback(() => setHistory(back), [])
  const redo = useCallback(() => setHistory(forth), [])
  const reset = useCallback((now: State, isChanged = false) => {
    setHistory({ past: [], now, future: [], about: null })
    setIsCarried(isChanged)
  }, [])
  const canUndo = history.past.length > 0
  return { now: history.now, isChanged: canUndo || isCarried, canUndo, change, undo, redo, reset }
}
