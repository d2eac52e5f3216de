'use client'

import { toast } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useId, useState } from 'react'
import type { FormEvent } from 'react'

import type { EditAnswer } from '@/domain/order/editing/edit-answer'

import { useWords } from '../../languages/use-words'
import { textOf } from '../../ui/dialog-field'
import { postAction, refusalText } from '../../ui/post-action'
import { useModalDialog } from '../../ui/use-modal-dialog'
import type { OrderToEdit } from './edit-draft'
import { draftOf, editOf } from './edit-draft'
import { EditForm } from './edit-form'
import { EditPreview } from './edit-preview'

interface Props {
  order: OrderToEdit
  onClose: () => void
}

/** What was previewed: the same is saved. */
interface Previewed {
  body: object
  answer: EditAnswer
}

/** Sends the edit: first for a preview, then to be saved. */
function useEdit({ order, onClose }: Props) {
  const router = useRouter()
  const words = useWords()
  const [draft, setDraft] = useState(() => draftOf(order, words.language))
  const [previewed, setPreviewed] = useState<Previewed | null>(null)
  const [problems, setProblems] = useState<readonly string[]>([])
  const [isBusy, setIsBusy] = useState(false)
  const send = async (body: object): Promise<unknown> => {
    setIsBusy(true)
    const result = await postAction(`/api/orders/${order.id}/edits`, body)
    setIsBusy(false)
    setProblems(result.ok ? [] : [refusalText(result.refusal.message, words), ...result.refusal.problems])
    return result.ok ? result.answer : null
  }
  const preview = async () => {
    const edit = editOf(order, draft, words)
    if ('problem' in edit) {
      setProblems([edit.problem])
      return
    }
    const answer = await send({ ...edit.body, preview: true })
    if (answer !== null) setPreviewed({ body: edit.body, answer: answer as EditAnswer })
  }
  const save = async (form: FormData) => {
    const reason = textOf(form, 'reason') ?? ''
    const notifyCustomer = form.get('notifyCustomer') !== null
    if ((await send({ ...previewed?.body, reason, notifyCustomer })) === null) return
    toast.success(words.t('{number} is changed.', { number: order.number }))
    onClose()
    router.refresh()
  }
  const handleSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (isBusy) return
    void (previewed ? save(new FormData(event.currentTarget)) : preview())
  }
  const back = () => {
    setPreviewed(null)
    setProblems([])
  }
  return { draft, setDraft, previewed, problems, isBusy, handleSubmit, back }
}

function ReasonAndMail() {
  const { t } = useWords()
  const id = useId()
  return (
    <>
      <div className="br-dialog__field">
        <label htmlFor={id}>{t('Reason')}</label>
        {/* Typing goes on here: the preview was asked for to save what it shows. */}
        <textarea autoFocus id={id} maxLength={500} name="reason" required rows={2} />
      </div>
      <label>
        <input name="notifyCustomer" type="checkbox" /> {t('Tell the customer by email')}
      </label>
    </>
  )
}

/** Changes a placed order in two steps: what is to change, and what that comes to. */
export function EditDialog({ order, onClose }: Props) {
  const { t } = useWords()
  const dialog = useModalDialog()
  const titleId = useId()
  const { draft, setDraft, previewed, problems, isBusy, handleSubmit, back } = useEdit({ order, onClose })
  return (
    <dialog aria-labelledby={titleId} className="br-dialog br-dialog--wide" onClose={onClose} ref={dialog}>
      <form className="br-dialog__form" onSubmit={handleSubmit}>
        <h2 id={titleId}>
          {previewed
            ? t('Preview: {name}', { name: order.number })
            : t('Edit {name}', { name: order.number })}
        </h2>
        {previewed ? (
          <>
            <EditPreview answer={previewed.answer} />
            <ReasonAndMail />
          </>
        ) : (
          <EditForm draft={draft} onChange={setDraft} order={order} />
        )}
        {problems.length > 0 && (
          <div className="br-dialog__error" role="alert">
            {problems.map((problem) => (
              <p key={problem}>{problem}</p>
            ))}
          </div>
        )}
        <div className="br-dialog__buttons">
          <button className="br-button" onClick={previewed ? back : onClose} type="button">
            {t('Back')}
          </button>
          <button aria-busy={isBusy} className="br-button br-button--primary" disabled={isBusy} type="submit">
            {isBusy ? t('Working…') : previewed ? t('Save changes') : t('Preview')}
          </button>
        </div>
      </form>
    </dialog>
  )
}
