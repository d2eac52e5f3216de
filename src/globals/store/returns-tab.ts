import type { Tab } from 'payload'

import { returnsField } from './returns-field'

/** What customers may send back on their own. */
export const returnsTab: Tab = { label: 'Returns', fields: [returnsField] }
