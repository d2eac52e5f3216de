'use client'

import { useWords } from '../languages/use-words'
import { copyText } from '../ui/copy-text'
import { ShowOnceDialog } from '../ui/show-once-dialog'

/** Shows recovery codes, once. They go away by the button alone: a stray Escape must not lose them. */
export function RecoveryCodesDialog({ codes, onClose }: { codes: readonly string[]; onClose: () => void }) {
  const words = useWords()
  const { t } = words
  return (
    <ShowOnceDialog
      title={t('Keep these recovery codes now')}
      warning={t(
        'They are shown this once. Each signs you in once in place of the app, when the phone is lost: keep them where you find them without it.',
      )}
    >
      <ul className="br-codes">
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <div className="br-dialog__buttons">
        <button className="br-button" onClick={() => void copyText(codes.join('\n'), words)} type="button">
          {t('Copy the codes')}
        </button>
        <button className="br-button br-button--primary" onClick={onClose} type="button">
          {t('I have kept them')}
        </button>
      </div>
    </ShowOnceDialog>
  )
}
