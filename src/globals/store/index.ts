import type { GlobalConfig } from 'payload'

import { accessTo, hiddenFromMenu } from '@/access/permissions'
import { recordSettings } from '@/collections/shared/audit/record-settings'
import { apiTab } from '@/collections/shared/fields/api-tab'
import { historyTab } from '@/collections/shared/fields/history-tab'

import { generalTab } from './general-tab'
import { papersTab } from './papers-tab'
import { returnsTab } from './returns-tab'
import { shippingTab } from './shipping-tab'
import { signInTab } from './sign-in-tab'
import { taxesTab } from './taxes-tab'

/** The shop as a whole: who it is, what it charges, where it delivers. */
export const Store: GlobalConfig = {
  slug: 'store',
  label: 'Store',
  admin: {
    group: 'System',
    hidden: hiddenFromMenu('store'),
    components: { views: { edit: { api: apiTab, history: historyTab } } },
  },
  access: { read: accessTo('store', 'read'), update: accessTo('store', 'update') },
  hooks: { afterChange: [recordSettings] },
  fields: [{ type: 'tabs', tabs: [generalTab, taxesTab, shippingTab, returnsTab, papersTab, signInTab] }],
}
