import 'server-only'

import { notFound, redirect } from 'next/navigation'
import type { AdminViewServerProps } from 'payload'

import { wordsOf } from '@/domain/languages/words'
import { previewOrderMail } from '@/features/mail/preview/order-mails'

import { ShopTime } from '../time/shop-time'
import { PanelPage } from '../ui/panel-page'
import { mailWords } from './mail-words'

/** `/admin/order-mail?order=…&name=…&about=…`: a message to the customer of an order as it is sent. */
export async function OrderMailView(view: AdminViewServerProps) {
  const { req } = view.initPageResult
  if (!req.user) redirect('/admin/login')
  const words = wordsOf(req.i18n)
  const { t } = words
  const asked = (name: string) => {
    const value = view.searchParams?.[name]
    return typeof value === 'string' ? value : ''
  }
  const orderId = asked('order')
  const mail = await previewOrderMail(req, orderId, { name: asked('name'), subjectId: asked('about') })
  if (!mail) return notFound()
  const { subject, to, sentAt, html } = mail
  return (
    <PanelPage title={mailWords(mail, words)} view={view}>
      <p>
        <a href={`/admin/collections/orders/${orderId}`}>{t('Back to the order')}</a>
      </p>
      <dl className="br-papers__facts">
        <dt>{t('Subject')}</dt>
        <dd>{subject}</dd>
        <dt>{t('To|mail')}</dt>
        <dd>{to ?? t('no address')}</dd>
        <dt>{t('Sent')}</dt>
        <dd>{sentAt === null ? t('Not sent') : <ShopTime at={sentAt} />}</dd>
      </dl>
      <iframe
        className="br-papers__mail"
        sandbox=""
        srcDoc={html}
        title={t('Preview: {name}', { name: subject })}
      />
    </PanelPage>
  )
}
