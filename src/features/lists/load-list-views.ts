import type { Payload, TypedUser } from 'payload'

import type { DeliveredView } from '@/domain/lists/declarations'
import { hasView, listDeclarationOf } from '@/domain/lists/declarations'
import type { SavedQuery } from '@/domain/lists/saved-query'
import { queryOf } from '@/domain/lists/saved-query'
import { heldRoles } from '@/domain/account/roles'
import type { Role } from '@/domain/account/roles'
import type { ListView } from '@/payload-types'

/** More tabs than these are no way to find one. */
const MOST_SAVED = 100

/** A view as a tab above a list. */
export interface ShownView {
  readonly id: string
  readonly label: string
  readonly query: SavedQuery
  /** Of a saved one: with whom it is shared, and whether this person may change it. */
  readonly saved?: { readonly sharedWith: readonly Role[]; readonly mayChange: boolean }
}

function deliveredView(view: DeliveredView): ShownView {
  return { id: view.id, label: view.label, query: queryOf(view) }
}

function savedView(view: ListView, user: TypedUser): ShownView {
  const owner = typeof view.owner === 'string' ? view.owner : view.owner.id
  const sharedWith = view.sharedWith ?? []
  const mayChange = owner === user.id || (sharedWith.length > 0 && heldRoles(user).includes('admin'))
  return {
    id: view.id,
    label: view.name,
    // Checked when it was saved, and once more when a list is read.
    query: view.query as SavedQuery,
    saved: { sharedWith, mayChange },
  }
}

async function savedViews(payload: Payload, user: TypedUser, collection: string): Promise<ShownView[]> {
  const { docs } = await payload.find({
    collection: 'list-views',
    where: { list: { equals: collection } },
    sort: 'name',
    limit: MOST_SAVED,
    pagination: false,
    depth: 0,
    overrideAccess: false,
    user,
  })
  return docs.map((view) => savedView(view, user))
}

/** The views of a collection's list: those that come with the shop, then the person's own and what is shared with them. */
export async function loadListViews(
  payload: Payload,
  user: TypedUser,
  collection: string,
): Promise<ShownView[]> {
  const declaration = listDeclarationOf(collection)
  if (!declaration) return []
  const delivered = declaration.views().filter((view) => hasView(heldRoles(user), view))
  return [...delivered.map(deliveredView), ...(await savedViews(payload, user, collection))]
}
