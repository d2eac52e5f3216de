import 'server-only'

import type { Words } from '@/domain/languages/words'
import { mayChangeComment } from '@/domain/order/comments'
import type { CustomerNote, CustomerView } from '@/features/account/customers/load-customer-view'

import { ShopTime } from '../time/shop-time'
import { NoteBox } from './note-box'
import { RemoveNoteButton } from './remove-note-button'

interface Props {
  view: Pick<CustomerView, 'id' | 'notes'>
  userId: string | null
  mayNote: boolean
  words: Words
}

/** A note; one that was removed or erased says so in place of its words. */
type NoteProps = Pick<Props, 'userId' | 'words'> & { note: CustomerNote }

function Note({ note, userId, words: { t } }: NoteProps) {
  const { id, text, actorName, createdAt, removedAt } = note
  const isOwn = mayChangeComment(note, { type: 'user', id: userId }, new Date())
  return (
    <li className="br-timeline__comment">
      {text === null ? (
        <p className="br-muted">
          {t(removedAt === null ? 'Erased with the customer’s data.' : 'Removed by its author.')}
        </p>
      ) : (
        <p className="br-prewrap">{text}</p>
      )}
      <p className="br-muted">
        {actorName} · <ShopTime at={createdAt} />
        {text !== null && isOwn && <RemoveNoteButton noteId={id} />}
      </p>
    </li>
  )
}

/** What staff wrote about a customer, the newest first; on top, the field for another note. */
export function CustomerNotes({ view, userId, mayNote, words }: Props) {
  const { t } = words
  return (
    <section aria-labelledby="customer-notes" className="br-card">
      <h3 id="customer-notes">{t('Notes')}</h3>
      {mayNote && <NoteBox customerId={view.id} />}
      {view.notes.length === 0 && <p className="br-muted">{t('No notes yet.')}</p>}
      <ol className="br-timeline">
        {view.notes.map((note) => (
          <Note key={note.id} note={note} userId={userId} words={words} />
        ))}
      </ol>
    </section>
  )
}
