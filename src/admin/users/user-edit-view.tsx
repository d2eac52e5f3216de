import 'server-only'

import { Gutter } from '@payloadcms/ui'
import type { DocumentViewServerProps } from 'payload'

import { grantableRoles, heldRoles } from '@/domain/account/roles'
import { wordsOf } from '@/domain/languages/words'
import { loadCustomerView } from '@/features/account/customers/load-customer-view'

import { DocumentView, isTrashedHistory } from '../audit/document-view'
import { CustomerPanel } from '../customers/customer-panel'
import { InviteForm } from './invite-form'

/** The page of a person: of a customer with what the shop has had to do with them, above the form. */
async function PersonView(props: DocumentViewServerProps) {
  const { req, docID } = props.initPageResult
  const view = isTrashedHistory(props) ? null : await loadCustomerView(req, String(docID))
  if (view === null) return <DocumentView {...props} />
  return (
    <>
      <CustomerPanel
        roles={heldRoles(req.user)}
        userId={req.user?.id ?? null}
        view={view}
        words={wordsOf(req.i18n)}
      />
      <DocumentView {...props} />
    </>
  )
}

/**
 * A new user is invited and chooses the password themselves; existing users have Payload's own form, without its ways to sign
 * in where the account is a service's.
 */
export function UserEditView(props: DocumentViewServerProps) {
  const { req, docID } = props.initPageResult
  if (docID !== undefined) {
    if (props.doc['isService'] !== true) return <PersonView {...props} />
    return (
      <div className="br-service-account">
        <DocumentView {...props} />
      </div>
    )
  }
  return (
    <main>
      <Gutter className="br-page">
        <h1>{wordsOf(req.i18n).t('Invite a user')}</h1>
        <InviteForm roles={[...grantableRoles(req.user?.roles ?? [])]} />
      </Gutter>
    </main>
  )
}
