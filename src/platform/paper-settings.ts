import type { PaperLanguage } from '@/domain/papers/language'
import type { PaperSize } from '@/domain/papers/paper'
import type { StoredAddress } from '@/domain/address/address'
import type { BankAccount } from '@/domain/payment/epc-code'

import type { Sql } from './database/transaction'
import { readStoreSettings } from './store-settings'

/** What the store's settings say of its papers. Texts are null where the shop has given none. */
export interface PaperSettings {
  name: string
  email: string
  timeZone: string
  address: StoredAddress | null
  size: PaperSize
  language: PaperLanguage
  logo: LogoFile | null
  vatNumber: string | null
  taxNumber: string | null
  registration: string | null
  footer: string | null
  slipText: string | null
  /** What the numbers of invoices begin with, and those of credit notes; with the year or without. */
  invoicePrefix: string
  creditNotePrefix: string
  numbersByYear: boolean
  /** Whether customers get invoices and credit notes by mail when they are issued. */
  mailInvoices: boolean
  /** Where customers transfer to; null for a shop that has given no IBAN. */
  account: BankAccount | null
}

/** A picture as it is stored. */
export interface LogoFile {
  id: string
  filename: string
}

/** SQL of the account that customers transfer to, as JSON; `s` is the store's row. */
export const ACCOUNT_JSON = `
  case when s.papers_iban <> '' then json_build_object('holder', coalesce(nullif(s.papers_account_holder, ''), s.name),
    'iban', upper(replace(s.papers_iban, ' ', '')), 'bic', nullif(s.papers_bic, '')) end`

const SETTINGS = `
  select json_build_object('name', s.address_name, 'company', s.address_company, 'line1', s.address_line1,
      'line2', s.address_line2, 'city', s.address_city, 'region', s.address_region, 'postcode', s.address_postcode,
      'country', s.address_country, 'phone', s.address_phone) as address,
    s.papers_size as size, s.papers_language as language, s.papers_vat_number as "vatNumber",
    s.papers_tax_number as "taxNumber", s.papers_registration as registration, s.papers_footer as footer,
    s.papers_slip_text as "slipText", s.papers_invoice_prefix as "invoicePrefix",
    s.papers_credit_note_prefix as "creditNotePrefix", s.papers_numbers_by_year is true as "numbersByYear",
    s.papers_mail_invoices is true as "mailInvoices",
    ${ACCOUNT_JSON} as account,
    (select json_build_object('id', m.id, 'filename', m.filename) from media m
      where m.id = s.papers_logo_id and m.deleted_at is null) as logo
  from store s limit 1`

const INVOICE_DEFAULTS = {
  ...{ invoicePrefix: 'INV', creditNotePrefix: 'CN', numbersByYear: true, mailInvoices: true },
  account: null,
} as const

type Stored = Omit<PaperSettings, 'name' | 'email' | 'timeZone'>

/** Until the store's settings are saved. */
const UNSAVED: Stored = {
  ...{ address: null, size: 'A4', language: 'en', logo: null, vatNumber: null, taxNumber: null },
  ...{ registration: null, footer: null, slipText: null, ...INVOICE_DEFAULTS },
}

/** The settings that papers need, as they are now. */
export async function readPaperSettings(sql: Sql): Promise<PaperSettings> {
  const { name, email, timeZone } = await readStoreSettings(sql)
  const [stored] = await sql.query<Stored & Record<string, unknown>>(SETTINGS)
  return { ...(stored ?? UNSAVED), name, email, timeZone }
}
