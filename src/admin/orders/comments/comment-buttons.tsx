'use client'

import { useState } from 'react'

import { COMMENT_EDIT_HOURS } from '@/domain/order/comments'

import { useWords } from '../../languages/use-words'
import { ActionDialog } from '../../ui/action-dialog'
import { MentionTextarea } from './mention-textarea'
import type { Colleague } from './mentions'
import { mentionedIn } from './mentions'

interface Props {
  commentId: string
  text: string
  colleagues: readonly Colleague[]
}

type DialogProps = Props & { onClose: () => void }

function EditDialog({ commentId, text: before, colleagues, onClose }: DialogProps) {
  const { t } = useWords()
  const [text, setText] = useState(before)
  return (
    <ActionDialog
      doneMessage={t('The comment is changed.')}
      onClose={onClose}
      onSubmit={() => ({
        path: `/api/order-comments/${commentId}/edits`,
        body: { text, mentions: mentionedIn(text, colleagues) },
      })}
      submitLabel={t('Save comment')}
      title={t('Edit your comment')}
    >
      <MentionTextarea colleagues={colleagues} label={t('Comment')} onChange={setText} text={text} />
      <p className="br-hint">
        {t('It then says that it was edited. Comments can be edited for {hours} hours.', {
          hours: COMMENT_EDIT_HOURS,
        })}
      </p>
    </ActionDialog>
  )
}

function RemoveDialog({ commentId, onClose }: DialogProps) {
  const { t } = useWords()
  return (
    <ActionDialog
      doneMessage={t('The comment is removed.')}
      isDangerous
      onClose={onClose}
      onSubmit={() => ({ path: `/api/order-comments/${commentId}/removals`, body: {} })}
      submitLabel={t('Remove comment')}
      title={t('Remove your comment')}
    >
      <p className="br-hint">{t('Its words go; that there was a comment stays in the timeline.')}</p>
    </ActionDialog>
  )
}

/** Editing and removing a comment of one's own, which changes nothing of what the form beside it holds. */
export function CommentButtons(props: Props) {
  const { t } = useWords()
  const [open, setOpen] = useState<'edit' | 'remove' | null>(null)
  const dialog = { ...props, onClose: () => setOpen(null) }
  return (
    <span className="br-links">
      <button className="br-link" onClick={() => setOpen('edit')} type="button">
        {t('Edit')}
      </button>
      <button className="br-link" onClick={() => setOpen('remove')} type="button">
        {t('Remove')}
      </button>
      {open === 'edit' && <EditDialog {...dialog} />}
      {open === 'remove' && <RemoveDialog {...dialog} />}
    </span>
  )
}
