import type { ComponentType } from 'react'

import type { Role } from '@/domain/account/roles'
import type { ActionOf, Resource } from '@/domain/permissions'
import { mayAll } from '@/domain/permissions'

import type { Labels } from '../bulk/bulk-words'
import type { ShownFilter } from '../bulk/use-picked-documents'

/** What the dialog of an action on a selection gets. */
export interface SelectionDialogProps {
  /** The collection's slug. */
  readonly collection: string
  readonly labels: Labels
  /** Ids of the selected documents, as they were when the dialog opened; up to 10,000. */
  readonly ids: readonly string[]
  /** What the list showed when the dialog opened. */
  readonly filter: ShownFilter
  /** Closes the dialog. `left` are the documents that stay selected then; without it, the selection stays as it is. */
  readonly onClose: (left?: readonly string[]) => void
}

/** An action of a list's own on the documents that are selected, beside those that every list has. */
export interface ListAction {
  /** Unique in its list. */
  readonly name: string
  /** On the button: a verb, in English, for `t`. */
  readonly label: string
  /** Whether people with these roles are offered it: see {@link needs}. The server judges again what is sent. */
  readonly permission: (roles: readonly Role[]) => boolean
  readonly dialog: ComponentType<SelectionDialogProps>
  readonly isDangerous?: true
}

/** By collection. */
export type ListActions = Readonly<Partial<Record<string, readonly ListAction[]>>>

/** Who may do this to every document: by the table of permissions. */
export function needs<R extends Resource>(resource: R, action: ActionOf<R>): ListAction['permission'] {
  return (roles) => mayAll({ roles }, resource, action)
}

/** The actions of a list that are offered to people with these roles; none in the trash. */
export function offeredActions(
  actions: ListActions,
  list: { collection: string; isTrash: boolean },
  roles: readonly Role[],
): readonly ListAction[] {
  if (list.isTrash) return []
  return (actions[list.collection] ?? []).filter(({ permission }) => permission(roles))
}
