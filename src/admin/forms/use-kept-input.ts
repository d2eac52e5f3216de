import { useEffect, useLayoutEffect, useRef, useState } from 'react'

import { forgetForm, noteForm } from './unsaved-input'

interface KeptInput {
  isUnsaved: boolean
  /** Where it is saved. */
  path: string
  /** What is asked before the page is left. */
  question: string
  /** Answers whether it is stored. */
  save: () => Promise<boolean>
}

/** The link of this site that a click follows in this window; null for other clicks. */
function followedLink(event: MouseEvent): HTMLAnchorElement | null {
  const isPlain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey
  if (!isPlain || !(event.target instanceof Element)) return null
  const link = event.target.closest<HTMLAnchorElement>('a[href]')
  return link && link.target !== '_blank' && !link.getAttribute('href')?.startsWith('#') ? link : null
}

/** Keeps the page while it holds input: it is not drawn anew under it, and leaving it asks first. */
export function useKeptInput({ isUnsaved, path, question, save }: KeptInput): void {
  const [key] = useState(() => Symbol(path))
  const newest = useRef(save)
  useLayoutEffect(() => {
    newest.current = save
  }, [save])
  useLayoutEffect(() => {
    noteForm(key, { path, isUnsaved, touchedIn: () => ({}), save: () => newest.current() })
    return () => forgetForm(key)
  }, [key, isUnsaved, path])
  useEffect(() => {
    if (!isUnsaved) return
    const leaving = new AbortController()
    const { signal } = leaving
    window.addEventListener('beforeunload', (event) => event.preventDefault(), { signal })
    const follow = (event: MouseEvent) => {
      if (followedLink(event) === null) return
      if (window.confirm(question)) {
        leaving.abort()
        forgetForm(key)
        return
      }
      event.preventDefault()
      event.stopPropagation()
    }
    document.addEventListener('click', follow, { signal, capture: true })
    return () => leaving.abort()
  }, [key, isUnsaved, question])
}
