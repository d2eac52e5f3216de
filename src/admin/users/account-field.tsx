import 'server-only'

import type { UIFieldServerProps } from 'payload'
import type { ReactNode } from 'react'

import type { Words } from '@/domain/languages/words'
import { wordsOf } from '@/domain/languages/words'
import type { AccountAdminView } from '@/features/account/staff-accounts/load-account-admin-view'
import { loadAccountAdminView } from '@/features/account/staff-accounts/load-account-admin-view'

import { withParts } from '../languages/with-parts'
import { ShopTime } from '../time/shop-time'
import { AccountButton } from './account-button'
import { EraseButton } from './erase-button'

/** The account's state, in a sentence. */
function stateOf(view: AccountAdminView, t: Words['t']): ReactNode {
  if (view.isErased) return t('The personal data of this account is erased.')
  if (view.isTrashed) return t('This account is closed: it is in the trash and cannot sign in.')
  if (!view.hasPassword) {
    if (!view.isActive) return t('The invitation was withdrawn.')
    return view.invitedUntil === null
      ? t('There is no password yet, and no invitation that works.')
      : withParts(t('Invited: the link works until {time}.'), { time: <ShopTime at={view.invitedUntil} /> })
  }
  if (!view.isActive) return t('This account is inactive and cannot sign in.')
  return view.isVerified
    ? t('The email address is confirmed.')
    : t('The email address is not confirmed yet. Ordering is possible without it.')
}

interface Props {
  view: AccountAdminView
  words: Words
}

/** Of a service account: it has no sign-in, so that there is nothing to send. */
function ServiceAccount({ view: { id, isTrashed }, words: { t } }: Props) {
  return (
    <section aria-labelledby="account-title" className="br-account">
      <h2 id="account-title">{t('Service account')}</h2>
      <p>
        {isTrashed
          ? t('This account is in the trash: its keys do not work.')
          : t('An account for programs. It has no sign-in; its keys work while it is active.')}
      </p>
      <p>
        <a href={`/admin/collections/api-keys?where[or][0][and][0][owner][equals]=${id}`}>{t('Its keys')}</a>
      </p>
    </section>
  )
}

function InvitationButtons({ view, words: { t } }: Props) {
  const path = `/api/users/${view.id}/invitation`
  const hasInvitation = view.invitedUntil !== null
  return (
    <>
      <AccountButton
        done={t('The invitation is on its way.')}
        label={t(hasInvitation || !view.isActive ? 'Invite again' : 'Invite')}
        path={path}
      />
      {hasInvitation && (
        <AccountButton
          done={t('The invitation is withdrawn.')}
          label={t('Withdraw the invitation')}
          path={`${path}/withdraw`}
        />
      )}
    </>
  )
}

function LinkButtons({ view, words: { t } }: Props) {
  const path = `/api/users/${view.id}/links`
  return (
    <>
      {view.mayUnlock && (
        <AccountButton
          body={{ email: view.email }}
          done={t('The next try may be made at once.')}
          label={t('End the wait after wrong passwords')}
          path="/api/users/unlock"
        />
      )}
      <AccountButton
        body={{ purpose: 'reset-password' }}
        done={t('The link is on its way.')}
        label={t('Send a link to set a new password')}
        path={path}
      />
      {!view.isVerified && (
        <AccountButton
          body={{ purpose: 'verify-email' }}
          done={t('The link is on its way.')}
          label={t('Send a link to confirm the address')}
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
  const words = wordsOf(req.i18n)
  if (view.isService) return <ServiceAccount view={view} words={words} />
  const { t } = words
  const isOver = view.isErased || view.isTrashed
  return (
    <section aria-labelledby="account-title" className="br-account">
      <h2 id="account-title">{t('Account')}</h2>
      <p>{stateOf(view, t)}</p>
      {view.mayUnlock && (
        <p>
          {t(
            'There were attempts with wrong passwords: on a device that is new to this account, the next one has to wait.',
          )}
        </p>
      )}
      <div className="br-account__buttons">
        {!isOver && !view.hasPassword && <InvitationButtons view={view} words={words} />}
        {!isOver && view.hasPassword && view.isActive && <LinkButtons view={view} words={words} />}
        {view.mayErase && <EraseButton email={view.email} userId={view.id} />}
      </div>
    </section>
  )
}
