import 'server-only'

import { readableMailAddress } from '@/domain/address/readable-mail-address'
import type { OwnAccount } from '@/features/account/own-account/load-own-account'

import type { ChangeEmailForm, ChangeUserNameForm } from '@/storefront/lib/forms/account-schemas'
import type { Action } from '@/storefront/lib/forms/send'
import { EmailForm } from '../forms/email-form'
import { UserNameForm } from '../forms/user-name-form'
import { Alert } from '../ui/alert'
import { Badge } from '../ui/badge'
import { CloseAccount } from './close-account'
import { UnconfirmedEmail } from './unconfirmed-email'

interface AccountSettingsProps {
  account: OwnAccount
  isStaff: boolean
  changeEmail: Action<ChangeEmailForm>
  changeUserName: Action<ChangeUserNameForm>
  resend: Action<void>
  close: Action<{ current_password: string }>
}

const LINK = 'font-semibold text-pine underline underline-offset-4'

/** The way to all that is kept about the customer. */
function OwnData() {
  return (
    <section className="grid gap-4">
      <h2 className="text-2xl">Your data</h2>
      <p className="text-muted">
        All that we keep about you: your account, addresses, orders, invoices, messages and what we have
        noted.
      </p>
      <p className="flex flex-wrap gap-6">
        <a className={LINK} href="/account/personal-data/pdf" rel="noreferrer" target="_blank">
          To read (PDF)
        </a>
        <a className={LINK} href="/account/personal-data/json" rel="noreferrer" target="_blank">
          For programs (JSON)
        </a>
      </p>
    </section>
  )
}

/** The account's email address and user name, its data, and the way to close it. */
export function AccountSettings({ account, isStaff, ...actions }: AccountSettingsProps) {
  const { changeEmail, changeUserName, resend, close } = actions
  const { email, username, isVerified, pendingEmail } = account
  return (
    <>
      <h1 className="mb-8 text-3xl sm:text-4xl">Settings</h1>
      <div className="grid max-w-xl gap-12">
        <section className="grid gap-4">
          <h2 className="text-2xl">Email address</h2>
          <p className="flex flex-wrap items-center gap-3">
            <strong className="wrap-anywhere">{readableMailAddress(email)}</strong>
            {isVerified ? <Badge tone="good">Confirmed</Badge> : null}
          </p>
          {isVerified ? null : <UnconfirmedEmail email={email} resend={resend} />}
          {pendingEmail === null ? null : (
            <Alert look="notice">
              We wait for you to confirm{' '}
              <strong className="wrap-anywhere">{readableMailAddress(pendingEmail)}</strong>.
            </Alert>
          )}
          <EmailForm action={changeEmail} />
        </section>
        <section className="grid gap-4">
          <h2 className="text-2xl">User name</h2>
          <UserNameForm current={username} action={changeUserName} />
        </section>
        <OwnData />
        <section className="grid gap-4">
          <h2 className="text-2xl">Close your account</h2>
          {isStaff ? (
            <p className="text-muted">Accounts of staff are closed by an administrator.</p>
          ) : (
            <>
              <p className="text-muted">
                You can no longer sign in with it then. Past orders stay in our books; write to us to have
                your personal data erased.
              </p>
              <CloseAccount close={close} />
            </>
          )}
        </section>
      </div>
    </>
  )
}
