import 'server-only'

import { Gutter } from '@payloadcms/ui'
import type { DocumentViewServerProps } from 'payload'

import { grantableRoles } from '@/domain/account/roles'

import { DocumentView } from '../audit/document-view'
import { InviteForm } from './invite-form'

/**
 * A new user is invited and chooses the password themselves; existing users have Payload's own form, without its ways to sign
 * in where the account is a service's.
 */
export function UserEditView(props: DocumentViewServerProps) {
  const { req, docID } = props.initPageResult
  if (docID !== undefined) {
    if (props.doc['isService'] !== true) return <DocumentView {...props} />
    return (
      <div className="br-service-account">
        <DocumentView {...props} />
      </div>
    )
  }
  return (
    <main>
      <Gutter className="br-page">
        <h1>Invite a user</h1>
        <InviteForm roles={[...grantableRoles(req.user?.roles ?? [])]} />
      </Gutter>
    </main>
  )
}
