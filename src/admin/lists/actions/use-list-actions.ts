import { useAuth } from '@payloadcms/ui'

import { heldRoles } from '@/domain/account/roles'

import type { ListAction } from './list-action'
import { offeredActions } from './list-action'
import { LIST_ACTIONS } from './list-actions'

/** The actions of a list's own that the person may do. */
export function useListActions(list: { collection: string; isTrash: boolean }): readonly ListAction[] {
  const { user } = useAuth()
  return offeredActions(LIST_ACTIONS, list, heldRoles(user))
}
