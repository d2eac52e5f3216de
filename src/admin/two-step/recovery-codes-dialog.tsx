'use client'

import { useEffect, useId, useRef } from 'react'

import { copyText } from '../ui/copy-text'

/** Shows recovery codes, once. They go away by the button alone: a stray Escape must not lose them. */
export function RecoveryCodesDialog({ codes, onClose }: { codes: readonly string[]; onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null)
  const titleId = useId()
  useEffect(() => {
    if (dialog.current?.open === false) dialog.current.showModal()
  }, [])
  return (
    <dialog
      aria-labelledby={titleId}
      className="br-dialog"
      onCancel={(event) => event.preventDefault()}
      ref={dialog}
    >
      <div className="br-dialog__form">
        <h2 id={titleId}>Keep these recovery codes now</h2>
        <p className="br-dialog__warning" role="alert">
          They are shown this once. Each signs you in once in place of the app, when the phone is lost: keep
          them where you find them without it.
        </p>
        <ul className="br-codes">
          {codes.map((code) => (
            <li key={code}>{code}</li>
          ))}
        </ul>
        <div className="br-dialog__buttons">
          <button className="br-button" onClick={() => void copyText(codes.join('\n'))} type="button">
            Copy the codes
          </button>
          <button className="br-button br-button--primary" onClick={onClose} type="button">
            I have kept them
          </button>
        </div>
      </div>
    </dialog>
  )
}
