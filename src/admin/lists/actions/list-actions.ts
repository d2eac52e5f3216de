import { msg } from '@/domain/languages/words'
import type { ActionOf } from '@/domain/permissions'

import {
  CancelOrdersDialog,
  HoldOrdersDialog,
  InvoiceOrdersDialog,
  PayOrdersDialog,
  RemindOrdersDialog,
  ResumeOrdersDialog,
  ShipOrdersDialog,
  TagOrdersDialog,
} from '../../bulk-runs/order-run-dialogs'
import { TagCustomersDialog, UntagCustomersDialog } from '../../bulk-runs/customer-run-dialogs'
import {
  CategoryDialog,
  ProductPricesDialog,
  StockDialog,
  VariantPricesDialog,
} from '../../bulk-runs/catalogue-run-dialogs'
import { PrintDialog } from '../../papers/print-dialog'
import { SelectedVariantsDialog } from '../../products/variants/selected-variants-dialog'
import { ExportSelection } from '../exports/export-selection'
import type { ListAction, ListActions } from './list-action'
import { needs } from './list-action'

type Exported = 'orders' | 'products' | 'variants' | 'users'

/** A file of the selection, for all who read the list. */
const exportOf = (collection: Exported): ListAction => ({
  name: 'export',
  label: msg('Export|verb'),
  permission: needs(collection, 'read' satisfies ActionOf<Exported>),
  dialog: ExportSelection,
})

/**
 * What lists offer for a selection besides editing, publishing and the trash, by collection, in the order of the buttons. An
 * action is an entry here and the dialog that it opens.
 */
export const LIST_ACTIONS: ListActions = {
  orders: [
    { name: 'print', label: msg('Print'), permission: needs('orders', 'print papers'), dialog: PrintDialog },
    { name: 'ship', label: msg('Ship'), permission: needs('orders', 'ship'), dialog: ShipOrdersDialog },
    {
      name: 'pay',
      label: msg('Record payment'),
      permission: needs('orders', 'pay'),
      dialog: PayOrdersDialog,
    },
    {
      ...{ name: 'invoice', label: msg('Issue invoices') },
      ...{ permission: needs('orders', 'invoice'), dialog: InvoiceOrdersDialog },
    },
    {
      ...{ name: 'remind', label: msg('Remind of payment') },
      ...{ permission: needs('orders', 'remind'), dialog: RemindOrdersDialog },
    },
    { name: 'hold', label: msg('Hold'), permission: needs('orders', 'hold'), dialog: HoldOrdersDialog },
    {
      name: 'resume',
      label: msg('Resume'),
      permission: needs('orders', 'resume'),
      dialog: ResumeOrdersDialog,
    },
    { name: 'tag', label: msg('Tag|verb'), permission: needs('orders', 'tag'), dialog: TagOrdersDialog },
    {
      ...{ name: 'cancel', label: msg('Cancel orders'), isDangerous: true },
      ...{ permission: needs('orders', 'cancel'), dialog: CancelOrdersDialog },
    },
    exportOf('orders'),
  ],
  products: [
    {
      ...{ name: 'prices', label: msg('Change prices'), dialog: ProductPricesDialog },
      permission: needs('variants', 'update'),
    },
    {
      ...{ name: 'category', label: msg('Set category'), dialog: CategoryDialog },
      permission: needs('products', 'update'),
    },
    exportOf('products'),
  ],
  variants: [
    {
      ...{ name: 'table', label: msg('Edit as a table'), dialog: SelectedVariantsDialog },
      permission: (roles) => needs('variants', 'update')(roles) || needs('variants', 'adjust stock')(roles),
    },
    {
      ...{ name: 'prices', label: msg('Change prices'), dialog: VariantPricesDialog },
      permission: needs('variants', 'update'),
    },
    {
      ...{ name: 'stock', label: msg('Change stock'), dialog: StockDialog },
      permission: needs('variants', 'adjust stock'),
    },
    exportOf('variants'),
  ],
  users: [
    {
      ...{ name: 'tag', label: msg('Tag|verb'), dialog: TagCustomersDialog },
      permission: needs('users', 'tag customers'),
    },
    {
      ...{ name: 'untag', label: msg('Remove tags'), dialog: UntagCustomersDialog },
      permission: needs('users', 'tag customers'),
    },
    exportOf('users'),
  ],
}
