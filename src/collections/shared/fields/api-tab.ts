import type { DefaultDocumentViewConfig } from 'payload'

import { mayUse } from '@/access/permissions'

/** Payload's tab with a document's answer at its REST API, for those who connect programs alone: others have no use for it. */
export const apiTab: DefaultDocumentViewConfig = {
  tab: { condition: mayUse('webhook-endpoints', 'set up') },
}
