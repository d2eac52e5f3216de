import type { Endpoint } from 'payload'

import { findAnything, findNamed, readDocumentNames } from '@/features/find/find-anything'

import { answer, endpoint } from '../respond'

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : ''
}

/**
 * `GET /api/find?q=` finds documents of all kinds for the panel, and `GET /api/find/named?ids=` reads the titles of those that a
 * browser remembers by `orders:<id>`.
 */
export const findEndpoints: readonly Endpoint[] = [
  endpoint('get', '/find', async (req) =>
    answer({ results: await findAnything(req, textOf(req.query['q'])) }),
  ),
  endpoint('get', '/find/named', async (req) =>
    answer({ results: await findNamed(req, readDocumentNames(textOf(req.query['ids']))) }),
  ),
]
