import 'server-only'

import Link from 'next/link'
import { redirect } from 'next/navigation'
import type { AdminViewServerProps } from 'payload'

import { mayCountIn } from '@/features/stock/counting/count-access'

import { PanelPage } from '../../ui/panel-page'
import { CountForm } from './count-form'

const TITLE = 'Count or receive'

/** `/admin/count`: goods that came in and stock takes, from a list or a scanner. */
export function CountingView(props: AdminViewServerProps) {
  const { req } = props.initPageResult
  if (!req.user) redirect('/admin/login?redirect=%2Fadmin%2Fcount')
  if (!mayCountIn(req)) {
    return (
      <PanelPage title={TITLE} view={props}>
        <p className="br-notice">Only administrators, managers and fulfilment adjust stock.</p>
      </PanelPage>
    )
  }
  return (
    <PanelPage title={TITLE} view={props}>
      <p className="br-muted">
        Nothing changes before you book it. What was booked before is under{' '}
        <Link href="/admin/collections/stock-counts">Goods in and stock takes</Link>.
      </p>
      <CountForm />
    </PanelPage>
  )
}
