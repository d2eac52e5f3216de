import 'server-only'

import type { BeforeListTableServerProps } from 'payload'

import { heldRoles } from '@/domain/account/roles'
import { hasSandbox } from '@/features/keys/has-sandbox'
import { listKeyOwners } from '@/features/keys/list-key-owners'

import { IssueKeyButton } from './issue-key-button'

/** Above the list of keys: makes one, for oneself or, by administrators, for a service account. */
export async function IssueKey({ payload, user }: BeforeListTableServerProps) {
  const services = await listKeyOwners(payload, heldRoles(user))
  return <IssueKeyButton hasSandbox={hasSandbox()} services={services} />
}
