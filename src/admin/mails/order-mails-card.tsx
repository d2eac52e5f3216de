import 'server-only'

import type { Words } from '@/domain/languages/words'
import type { OrderMail } from '@/features/mail/preview/order-mails'

import { ShopTime } from '../time/shop-time'
import { PostButton } from '../webhooks/post-button'
import { mailWords } from './mail-words'

interface Props {
  orderId: string
  mails: readonly OrderMail[]
  /** Whether there is an email address: without one nothing is sent. */
  hasAddress: boolean
  /** Whether something is owed of which this person may remind the customer. */
  canRemind: boolean
  words: Words
}

function previewPath(orderId: string, { name, subjectId }: OrderMail): string {
  return `/admin/order-mail?${new URLSearchParams({ order: orderId, name, about: subjectId }).toString()}`
}

/** What the customer was written to about an order, each with its preview. */
export function OrderMailsCard({ orderId, mails, hasAddress, canRemind, words }: Props) {
  const { t } = words
  if (mails.length === 0 && !canRemind) return null
  return (
    <section aria-label={t('Mails')} className="br-card">
      <h3>{t('Mails to the customer')}</h3>
      {!hasAddress && (
        <p className="br-notice">{t('The order has no email address: nothing is sent to the customer.')}</p>
      )}
      <ul className="br-records">
        {mails.map((mail) => (
          <li key={`${mail.name} ${mail.subjectId}`}>
            <a href={previewPath(orderId, mail)}>{mailWords(mail, words)}</a>{' '}
            <span className="br-muted">
              {mail.sentAt === null ? t('not sent') : <ShopTime at={mail.sentAt} />}
            </span>
          </li>
        ))}
      </ul>
      {canRemind && hasAddress && (
        <PostButton
          doneMessage={t('The reminder is on its way.')}
          label={t('Remind of payment')}
          path={`/api/orders/${orderId}/payment-reminders`}
        />
      )}
    </section>
  )
}
