import 'server-only'

import Link from 'next/link'
import { redirect } from 'next/navigation'
import type { AdminViewServerProps } from 'payload'

import { wordsOf } from '@/domain/languages/words'
import { mayCountIn } from '@/features/stock/counting/count-access'

import { withParts } from '../../languages/with-parts'
import { PanelPage } from '../../ui/panel-page'
import { CountForm } from './count-form'

/** `/admin/count`: goods that came in and stock takes, from a list or a scanner. */
export function CountingView(props: AdminViewServerProps) {
  const { req } = props.initPageResult
  if (!req.user) redirect('/admin/login?redirect=%2Fadmin%2Fcount')
  const { t } = wordsOf(req.i18n)
  const title = t('Count or receive')
  if (!mayCountIn(req)) {
    return (
      <PanelPage title={title} view={props}>
        <p className="br-notice">{t('Only administrators, managers and fulfilment adjust stock.')}</p>
      </PanelPage>
    )
  }
  return (
    <PanelPage title={title} view={props}>
      <p className="br-muted">
        {withParts(t('Nothing changes before you book it. What was booked before is under {page}.'), {
          page: <Link href="/admin/collections/stock-counts">{t('Goods in and stock takes')}</Link>,
        })}
      </p>
      <CountForm />
    </PanelPage>
  )
}
