import 'server-only'

import type { UIFieldServerProps } from 'payload'
import type { ReactNode } from 'react'

import type { AccountAdminView } from '@/features/account/staff-accounts/load-account-admin-view'
import { loadAccountAdminView } from '@/features/account/staff-accounts/load-account-admin-view'

import { ShopTime } from '../time/shop-time'
import { AccountButton } from './account-button'
import { EraseButton } from './erase-button'

/** How the account stands, in a sentence. */
function stateOf(desk: AccountAdminView): ReactNode {
  if (desk.isErased) return 'The personal data of this account is erased.'
  if (desk.isTrashed) return 'This account is closed: it is in the trash, and nobody signs in with it.'
  if (!desk.hasPassword) {
    if (!desk.isActive) return 'The invitation was withdrawn.'
    return desk.invitedUntil === null ? (
      'There is no password yet, and no invitation that works.'
    ) : (
      <>
        Invited: the link works until <ShopTime at={desk.invitedUntil} />.
      </>
    )
  }
  if (!desk.isActive) return 'This account is inactive: nobody signs in with it.'
  return desk.isVerified
    ? 'The email address is confirmed.'
    : 'The email address is not confirmed yet. That keeps nobody from ordering.'
}

function InvitationButtons({ desk }: { desk: AccountAdminView }) {
  const path = `/api/users/${desk.id}/invitation`
  const hasInvitation = desk.invitedUntil !== null
  return (
    <>
      <AccountButton
        done="The invitation is on its way."
        label={hasInvitation || !desk.isActive ? 'Invite again' : 'Invite'}
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

function LinkButtons({ desk }: { desk: AccountAdminView }) {
  const path = `/api/users/${desk.id}/links`
  return (
    <>
      {desk.mayUnlock && (
        <AccountButton
          body={{ email: desk.email }}
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
      {!desk.isVerified && (
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

/** On a user's page: how the account stands, and what those who run accounts may do about it. */
export async function AccountField({ id, req }: UIFieldServerProps) {
  const desk = id === undefined ? null : await loadAccountAdminView(req, String(id))
  if (desk === null) return null
  const isOver = desk.isErased || desk.isTrashed
  return (
    <section aria-labelledby="account-title" className="br-account">
      <h3 id="account-title">Account</h3>
      <p>{stateOf(desk)}</p>
      {desk.mayUnlock && (
        <p>
          Somebody tried wrong passwords: on a device that is new to this account, the next try has to wait.
        </p>
      )}
      <div className="br-account__buttons">
        {!isOver && !desk.hasPassword && <InvitationButtons desk={desk} />}
        {!isOver && desk.hasPassword && desk.isActive && <LinkButtons desk={desk} />}
        {desk.mayErase && <EraseButton email={desk.email} userId={desk.id} />}
      </div>
    </section>
  )
}
