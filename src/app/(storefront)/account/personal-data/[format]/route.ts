import { notFound } from 'next/navigation'

import { giveOutData, giveOutJson } from '@/features/account/personal-data/give-out-data'
import { ownAccountId } from '@/features/account/own-account/change-own-account'
import { printPersonalData } from '@/features/papers/print-personal-data'
import { fileResponse, pdfResponse } from '@/platform/http/file-response'

import { requireSignedIn } from '../../../_server/context'

/** All that is stored about the signed-in customer: `json` for programs, `pdf` to be read. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ format: string }> },
): Promise<Response> {
  const { format } = await params
  const ctx = await requireSignedIn('/account/settings')
  const id = ownAccountId(ctx)
  if (format === 'json')
    return fileResponse({ ...(await giveOutJson(ctx, id)), contentType: 'application/json' })
  if (format !== 'pdf') notFound()
  return pdfResponse(await printPersonalData(ctx.payload, await giveOutData(ctx, id, 'PDF')))
}
