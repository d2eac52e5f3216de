import type { Endpoint } from 'payload'

import { giveOutData, giveOutJson } from '@/features/account/personal-data/give-out-data'
import { printPersonalData } from '@/features/papers/print-personal-data'
import type { Context } from '@/platform/context'
import { contextOfRequest } from '@/platform/context'
import type { AnsweredFile } from '@/platform/http/file-response'
import { fileResponse } from '@/platform/http/file-response'

import { endpoint, routeParam } from '../../shared/respond'

const file = (path: string, make: (ctx: Context, id: string) => Promise<AnsweredFile>): Endpoint =>
  endpoint('get', path, async (req) => fileResponse(await make(contextOfRequest(req), routeParam(req, 'id'))))

/** All that is stored about a person, to staff and to themselves: `/api/users/:id/personal-data` and `…/personal-data-pdf`. */
export const personalDataEndpoints: Endpoint[] = [
  file('/:id/personal-data', async (ctx, id) => ({
    ...(await giveOutJson(ctx, id)),
    contentType: 'application/json',
  })),
  file('/:id/personal-data-pdf', async (ctx, id) => ({
    ...(await printPersonalData(ctx.payload, await giveOutData(ctx, id, 'PDF'))),
    contentType: 'application/pdf',
  })),
]
