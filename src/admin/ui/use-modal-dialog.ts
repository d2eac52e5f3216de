import type { RefObject } from 'react'
import { useEffect, useRef } from 'react'

/** A dialog that is modal from the moment it is drawn, and gives the focus back when it goes. */
export function useModalDialog(): RefObject<HTMLDialogElement | null> {
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    const former = document.activeElement
    // Not closed on unmount: leaving the page removes the dialog, and closing it would call the opener's `onClose`.
    if (dialog.current?.open === false) dialog.current.showModal()
    return () => {
      if (former instanceof HTMLElement && former.isConnected) former.focus({ preventScroll: true })
    }
  }, [])
  return dialog
}
