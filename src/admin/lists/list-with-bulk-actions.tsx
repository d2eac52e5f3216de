'use client'

import { DefaultListView, useListDrawerContext } from '@payloadcms/ui'
import type { ListViewClientProps } from 'payload'

import type { BulkBarProps } from './bulk/bulk-bar'
import { BulkBar } from './bulk/bulk-bar'
import { useDrawnList } from './use-drawn-list'

/** Payload's list without its bulk actions, and with ours above the table. A drawer picks documents and changes none. */
export function ListWithBulkActions({ bulk, list }: { bulk: BulkBarProps; list: ListViewClientProps }) {
  const { isInDrawer } = useListDrawerContext()
  useDrawnList()
  const shown = (
    <DefaultListView
      {...list}
      BeforeListTable={
        <>
          {list.BeforeListTable}
          {!isInDrawer && <BulkBar {...bulk} />}
        </>
      }
      disableBulkDelete
      disableBulkEdit
      hasDeletePermission={false}
      hasTrashPermission={false}
    />
  )
  const canTick = isInDrawer || bulk.actions.length > 0
  return canTick ? shown : <div className="br-list--plain">{shown}</div>
}
