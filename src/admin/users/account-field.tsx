import 'server-only'

import type { UIFieldServerProps } from 'payload'
import type { ReactNode } from 'react'

import type { AccountAdminView } from '@/features/account/staff-accounts/load-account-admin-view'
import { loadAccountAdminView } from '@/features/account/staff-accounts/load-account-admin-view'

import { ShopTime } from '../time/shop-time'
import { AccountButton } from './account-button'
import { EraseButton } from './erase-button'

/** The account's state, in a sentence. */
function stateOf(view: AccountAdminView): ReactNode {
  if (view.isErased) return 'The personal data of this account is erased.'
  if (view.isTrashed) return 'This account is closed: it is in the trash and cannot sign in.'
  if (!view.hasPassword) {
    if (!view.isActive) return 'The invitation was withdrawn.'
    return view.invitedUntil === null ? (
      'There is no password yet, and no invitation that works.'
    ) : (
      <>
        Invited: the link works until <ShopTime at={view.invitedUntil} />.
      </>
    )
  }
  if (!view.isActive) return 'This account is inactive and cannot sign in.'
  return view.isVerified
    ? 'The email address is confirmed.'
    : 'The email address is not confirmed yet. Ordering is possible without it.'
}

/** Of a service account: nobody signs in, so that there is nothing to send. */
function ServiceAccount({ id, isTrashed }: Pick<AccountAdminView, 'id' | 'isTrashed'>) {
  return (
    <section aria-labelledby="account-title" className="br-account">
      <h2 id="account-title">Service account</h2>
      <p>
        {isTrashed
          ? 'This account is in the trash: its keys do not work.'
          : 'An account for programs. Nobody signs in to it; its keys work while it is active.'}
      </p>
      <p>
        <a href={`/admin/collections/api-keys?where[or][0][and][0][owner][equals]=${id}`}>Its keys</a>
      </p>
    </section>
  )
}

function InvitationButtons({ view }: { view: AccountAdminView }) {
  const path = `/api/users/${view.id}/invitation`
  const hasInvitation = view.invitedUntil !== null
  return (
    <>
      <AccountButton
        done="The invitation is on its way."
        label={hasInvitation || !view.isActive ? 'Invite again' : 'Invite'}
        path={path}
      />
      {hasInvitation && (
        <AccountButton
          done="The invitation is withdrawn."
          label="Withdraw the invitation"
          path={`${path}/withdraw`}
        />
      )}
    </>
  )
}

function LinkButtons({ view }: { view: AccountAdminView }) {
  const path = `/api/users/${view.id}/links`
  return (
    <>
      {view.mayUnlock && (
        <AccountButton
          body={{ email: view.email }}
          done="The next try may be made at once."
          label="End the wait after wrong passwords"
          path="/api/users/unlock"
        />
      )}
      <AccountButton
        body={{ purpose: 'reset-password' }}
        done="The link is on its way."
        label="Send a link to set a new password"
        path={path}
      />
      {!view.isVerified && (
        <AccountButton
          body={{ purpose: 'verify-email' }}
          done="The link is on its way."
          label="Send a link to confirm the address"
          path={path}
        />
      )}
    </>
  )
}

/** On a user's page: the account's state, and the actions on it that the viewer may take. */
export async function AccountField({ id, req }: UIFieldServerProps) {
  const view = id === undefined ? null : await loadAccountAdminView(req, String(id))
  if (view === null) return null
  if (view.isService) return <ServiceAccount id={view.id} isTrashed={view.isTrashed} />
  const isOver = view.isErased || view.isTrashed
  return (
    <section aria-labelledby="account-title" className="br-account">
      <h2 id="account-title">Account</h2>
      <p>{stateOf(view)}</p>
      {view.mayUnlock && (
        <p>
          There were attempts with wrong passwords: on a device that is new to this account, the next one has
          to wait.
        </p>
      )}
      <div className="br-account__buttons">
        {!isOver && !view.hasPassword && <InvitationButtons view={view} />}
        {!isOver && view.hasPassword && view.isActive && <LinkButtons view={view} />}
        {view.mayErase && <EraseButton email={view.email} userId={view.id} />}
      </div>
    </section>
  )
}
