import type { RefObject } from 'react'
import { useEffect, useState } from 'react'

/** The rich-text editor reports a keystroke to its form only when the browser is idle. */
const SETTLES_AFTER_MS = 1000

/** Whether the person typed in a form a moment ago, which the form itself may not know yet. */
export function useRecentInput(form: RefObject<HTMLFormElement | null> | null | undefined): boolean {
  const [isRecent, setIsRecent] = useState(false)
  useEffect(() => {
    const element = form?.current
    if (!element) return
    let timer: ReturnType<typeof setTimeout> | undefined
    const handleInput = ({ target }: Event) => {
      if (!(target instanceof Node && element.contains(target))) return
      clearTimeout(timer)
      timer = setTimeout(() => setIsRecent(false), SETTLES_AFTER_MS)
      setIsRecent(true)
    }
    // Behind React's own listener: a render before it would reset the field to its value before the keystroke.
    window.addEventListener('input', handleInput)
    return () => {
      clearTimeout(timer)
      window.removeEventListener('input', handleInput)
    }
  }, [form])
  return isRecent
}
