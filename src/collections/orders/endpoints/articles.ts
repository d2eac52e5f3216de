import type { Endpoint } from 'payload'

import { MAX_SEARCH_LENGTH } from '@/domain/search-text'
import { UUID } from '@/domain/uuid'
import { findArticles, findSiblings } from '@/features/orders/editing/find-articles'
import { contextOfRequest } from '@/platform/context'

import { answer, endpoint } from '@/collections/shared/respond'

const MAX_IDS = 50

/**
 * `GET /api/orders/articles?text=…`: what can be added to an order, for the panel. With `like` in place of `text`, ids of articles
 * with commas between them, it answers the articles of the same products.
 */
export const articlesEndpoint: Endpoint = endpoint('get', '/articles', async (req) => {
  const ctx = contextOfRequest(req)
  const like = req.searchParams.get('like')
  if (like !== null) {
    const ids = like.split(',', MAX_IDS).filter((id) => UUID.test(id))
    return answer({ articles: await findSiblings(ctx, ids) })
  }
  const text = (req.searchParams.get('text') ?? '').slice(0, MAX_SEARCH_LENGTH)
  return answer({ articles: await findArticles(ctx, text) })
})
