import type { Payload } from 'payload'

import { DomainError } from '@/domain/errors'
import type { InvoiceContent, InvoiceKind } from '@/domain/invoices/content'
import { ciiOf } from '@/domain/invoices/electronic/cii'
import { ublOf } from '@/domain/invoices/electronic/ubl'
import type { ElectronicProfile } from '@/domain/invoices/electronic/why-not-electronic'
import { profileFor, whyNotElectronic } from '@/domain/invoices/electronic/why-not-electronic'
import type { Attachment, Paper, PaperSize } from '@/domain/papers/paper'
import { UUID } from '@/domain/uuid'
import { sqlOf } from '@/platform/database/transaction'
import { readPaperSettings } from '@/platform/paper-settings'

import { drawFile } from './drawing/draw-file'
import { invoicePaper } from './invoice-paper'
import { loadLogo } from './load-logo'
import type { PrintedFile } from './print-orders'

interface Stored extends Record<string, unknown> {
  number: string
  kind: InvoiceKind
  content: InvoiceContent
  createdAt: string
}

const INVOICE = `select number, kind, content, to_json(created_at) as "createdAt" from invoices where id = $1`

async function findInvoice(payload: Payload, id: string): Promise<Stored | null> {
  const [invoice] = UUID.test(id) ? await sqlOf(payload).query<Stored>(INVOICE, [id]) : []
  return invoice ?? null
}

/** An invoice or credit note as a page shows it. */
export interface InvoicePage {
  paper: Paper
  /** Why its PDF has no electronic invoice within; null where it has one. */
  noHybridBecause: string | null
}

/** An invoice or credit note for a page; null when it does not exist. Access is the caller's to check. */
export async function loadInvoicePage(payload: Payload, id: string): Promise<InvoicePage | null> {
  const invoice = await findInvoice(payload, id)
  if (!invoice) return null
  return {
    paper: invoicePaper(invoice),
    noHybridBecause: whyNotElectronic(invoice.content, 'factur-x') ?? null,
  }
}

async function sizeOf(payload: Payload): Promise<PaperSize> {
  return (await readPaperSettings(sqlOf(payload))).size
}

/** The name that Factur-X and ZUGFeRD 2 give the file within a PDF. */
const HYBRID_NAME = 'factur-x.xml'

/** The electronic invoice for its PDF (Factur-X, ZUGFeRD); null where it would need more than was known. */
export function hybridAttachment(invoice: Pick<Stored, 'number' | 'kind' | 'content'>): Attachment | null {
  if (whyNotElectronic(invoice.content, 'factur-x') !== undefined) return null
  return {
    ...{ name: HYBRID_NAME, text: ciiOf(invoice), level: 'EN 16931' },
    description: `${invoice.number} (Factur-X, ZUGFeRD)`,
  }
}

/**
 * An invoice or credit note as PDF, with the electronic invoice within it where all is known that it needs; null when it does not
 * exist. Access is the caller's to check.
 */
export async function printInvoice(payload: Payload, id: string): Promise<PrintedFile | null> {
  const invoice = await findInvoice(payload, id)
  if (!invoice) return null
  const { number, content, createdAt } = invoice
  const { seller } = content
  const logo = await loadLogo(payload, seller.logo)
  const papers = [invoicePaper(invoice)]
  const file = {
    title: number,
    author: seller.name ?? '',
    size: await sizeOf(payload),
    asOf: createdAt,
    logo,
    papers,
    attachment: hybridAttachment(invoice),
  }
  return { name: `${number}.pdf`, bytes: await drawFile(file) }
}

/**
 * An invoice or credit note as XML: in CII for Factur-X, else in UBL, in the profile of the seller's country where none is named; null
 * when it does not exist. Access is the caller's to check.
 * @throws DomainError `TRANSITION_NOT_ALLOWED` with what is missing.
 */
export async function electronicInvoice(
  payload: Payload,
  id: string,
  wanted?: ElectronicProfile,
): Promise<PrintedFile | null> {
  const invoice = await findInvoice(payload, id)
  if (!invoice) return null
  const profile = wanted ?? profileFor(invoice.content)
  const because = whyNotElectronic(invoice.content, profile)
  if (because !== undefined) throw new DomainError('TRANSITION_NOT_ALLOWED', because)
  const xml = profile === 'factur-x' ? ciiOf(invoice) : ublOf(invoice, profile)
  return { name: `${invoice.number}.xml`, bytes: Buffer.from(xml, 'utf8') }
}
