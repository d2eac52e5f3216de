import { CUSTOMER_TAG_INPUTS } from '@/features/account/customer-tags/tag-customers'
import type { RunInputs } from '@/features/bulk-runs/run-input'
import { CATEGORY_RUN_INPUTS } from '@/features/catalogue/bulk/act-on-category'
import { PRICE_RUN_INPUTS } from '@/features/catalogue/bulk/price-run-input'
import { PRODUCT_FILE_RUN_INPUTS } from '@/features/catalogue/product-file/file-run'
import { ORDER_RUN_INPUTS } from '@/features/orders/bulk/order-run-input'
import { STOCK_RUN_INPUTS } from '@/features/stock/bulk/stock-runs'

/** What is given with a run, by its kind. */
export const RUN_INPUTS: RunInputs = {
  ...ORDER_RUN_INPUTS,
  ...PRICE_RUN_INPUTS,
  ...CATEGORY_RUN_INPUTS,
  ...PRODUCT_FILE_RUN_INPUTS,
  ...STOCK_RUN_INPUTS,
  ...CUSTOMER_TAG_INPUTS,
}
