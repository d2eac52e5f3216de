import type { Endpoint } from 'payload'

import type { Tagged } from '@/features/orders/tagging/list-tags'
import { listTags } from '@/features/orders/tagging/list-tags'
import { contextOfRequest } from '@/platform/context'

import { answer, endpoint } from '../respond'

/** `GET /tags-in-use?beginning=…` below a collection with tags: suggestions for the panel. */
export const tagsInUse = (of: Tagged): Endpoint =>
  endpoint('get', '/tags-in-use', async (req) => {
    const beginning = req.searchParams.get('beginning') ?? ''
    return answer({ tags: await listTags(contextOfRequest(req), { of, beginning: beginning.slice(0, 100) }) })
  })
