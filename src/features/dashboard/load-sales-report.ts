import type { PayloadRequest } from 'payload'

import { DomainError } from '@/domain/errors'
import { contextOfRequest } from '@/platform/context'

import type { SalesReport, SalesReportInput } from './sales/report-sales'
import { reportSales } from './sales/report-sales'

/** A sales report for the panel's page, or in a sentence why there is none. */
export async function loadSalesReport(
  req: PayloadRequest,
  input: SalesReportInput,
  now: Date,
): Promise<SalesReport | string> {
  try {
    return await reportSales(contextOfRequest(req), input, now)
  } catch (error) {
    if (!(error instanceof DomainError)) throw error
    return error.message
  }
}
