import type { CollectionBeforeOperationHook } from 'payload'

import { capReadLimits } from './cap-read-limits'
import { refuseRelatedSorts } from './refuse-related-sorts'
import { sortByTitles } from './sort-by-titles'

/** What every collection asks of those who read it, before its own hooks. */
export const readGuards: readonly CollectionBeforeOperationHook[] = [
  capReadLimits,
  refuseRelatedSorts,
  sortByTitles,
]
