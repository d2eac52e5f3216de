'use client'

import { DefaultListView, useListDrawerContext } from '@payloadcms/ui'
import type { ListViewClientProps } from 'payload'

import type { CustomerFigures } from '@/domain/account/customer-figures'

import { CustomerFiguresContext } from '../customers/customer-figures'
import type { ProductFacts } from '../products/product-facts'
import { ProductFactsContext } from '../products/product-facts'
import { useListActions } from './actions/use-list-actions'
import type { BulkBarProps } from './bulk/bulk-bar'
import { BulkBar } from './bulk/bulk-bar'
import { FilterChips } from './filters/filter-chips'
import { ListKeys } from './keyboard/list-keys'
import { useShownPage } from './neighbours/use-shown-page'
import { useCellLabels } from './use-cell-labels'
import { useDrawnList } from './use-drawn-list'
import type { ViewTabsProps } from './views/view-tabs'
import { ViewTabs } from './views/view-tabs'

interface Props {
  bulk: BulkBarProps
  list: ListViewClientProps
  /** Null for a list without views, and for the trash. */
  views: ViewTabsProps | null
  /** Of the products of the page; none for other lists. */
  productFacts: readonly ProductFacts[]
  /** Of the accounts of the page; none for other lists, and for those who see no revenue. */
  customerFigures: readonly CustomerFigures[]
}

/**
 * Payload's list without its bulk actions, and with ours above the table, below views and filters. A drawer picks documents
 * and changes none.
 */
export function ListWithBulkActions({ bulk, customerFigures, list, productFacts, views }: Props) {
  const { isInDrawer } = useListDrawerContext()
  const ownActions = useListActions(bulk)
  useDrawnList()
  useCellLabels()
  useShownPage(!isInDrawer)
  const shown = (
    <DefaultListView
      {...list}
      Description={
        views && !isInDrawer ? (
          <>
            {list.Description}
            <ViewTabs {...views} />
          </>
        ) : (
          list.Description
        )
      }
      BeforeListTable={
        <>
          {list.BeforeListTable}
          {views && !isInDrawer && <FilterChips collection={bulk.collection} />}
          {!isInDrawer && <BulkBar {...bulk} />}
          {!isInDrawer && <ListKeys />}
        </>
      }
      disableBulkDelete
      disableBulkEdit
      hasDeletePermission={false}
      hasTrashPermission={false}
    />
  )
  const canTick = isInDrawer || bulk.actions.length + ownActions.length > 0
  return (
    <ProductFactsContext facts={productFacts}>
      <CustomerFiguresContext figures={customerFigures}>
        {canTick ? shown : <div className="br-list--plain">{shown}</div>}
      </CustomerFiguresContext>
    </ProductFactsContext>
  )
}
