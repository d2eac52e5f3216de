import type { Metadata } from 'next'

import { listSessions } from '@/features/account/sessions/list-sessions'
import { DeviceList } from '@/storefront/components/account/device-list'
import { PasswordForm } from '@/storefront/components/forms/password-form'

import { changePasswordAction, endOtherSessionsAction, endSessionAction } from '../../_actions/account'
import { requireSignedIn } from '../../_server/context'

export const metadata: Metadata = { title: 'Your devices', robots: { index: false } }

/** The sessions of the customer's own account, each with a way to end it. */
export default async function DevicesPage() {
  const sessions = await listSessions(await requireSignedIn('/account/devices'))
  return (
    <>
      <h1 className="mb-8 text-3xl sm:text-4xl">Your devices</h1>
      <div className="grid grid-cols-1 gap-12 lg:grid-cols-[minmax(0,1fr)_22rem] lg:items-start">
        <DeviceList devices={sessions} end={endSessionAction} endOthers={endOtherSessionsAction} />
        <section>
          <h2 className="mb-4 text-2xl">Change your password</h2>
          <PasswordForm action={changePasswordAction} />
        </section>
      </div>
    </>
  )
}
