import { createHash } from 'node:crypto'

import { v7 as uuidv7 } from 'uuid'

import type { StatementFile } from '@/domain/bank/bank-line'
import { lineKeys } from '@/domain/bank/bank-line'
import type { Context } from '@/platform/context'
import { accountOf } from '@/platform/context'
import { recordAudit } from '@/platform/audit/audit'
import { sqlOf, withTransaction } from '@/platform/database/transaction'
import type { Sql } from '@/platform/database/transaction'
import { readStoreSettings } from '@/platform/store-settings'

import { assertMayUseBank } from './bank-access'
import type { UploadInput } from './bank-input'
import { readStatement } from './reading/read-statement'

/** What an upload has led to. */
export interface Uploaded {
  /** The new statement; where all lines were there before, that with the first of them. */
  id: string
  /** Lines that are new, and those that another file had before. */
  added: number
  known: number
}

/** Two uploads of one account come one after another: a line is in one of them. */
const LOCK = `select pg_advisory_xact_lock(hashtextextended('backroom.bank.' || $1, 0))`

const KNOWN = `select key, statement_id as "statementId" from bank_lines where account = $1 and key = any($2)`

const INSERT = `
  insert into bank_statements (id, title, file_name, format, account, first_day, last_day, line_count, incoming_minor,
    currency, created_by_id, updated_by_id, created_at, updated_at)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $11, now(), now())`

const INSERT_LINES = `
  insert into bank_lines (id, statement_id, position, account, key, booked_on, amount_minor, currency, name, iban, text,
    reference)
  select l.id, $2, l.position, $3, l.key, l."bookedOn", l."amountMinor", l.currency, l.name, l.iban, l.text, l.reference
  from jsonb_to_recordset($1::jsonb) as l(id uuid, position int, key text, "bookedOn" date, "amountMinor" bigint,
    currency text, name text, iban text, text text, reference text)`

const hashOf = (text: string) => createHash('sha256').update(text).digest('hex')

interface NewStatement {
  id: string
  fileName: string
  file: StatementFile
  /** The new lines of the file, each with its key. */
  lines: readonly (StatementFile['lines'][number] & { key: string })[]
}

/**
 * Takes a bank's file: its lines wait to be booked. A line that an earlier file of the account had is left out, so that the
 * same file twice, or files that overlap, change nothing.
 * @throws DomainError `FORBIDDEN`, `VALIDATION_ERROR`.
 */
export async function uploadStatement(ctx: Context, input: UploadInput): Promise<Uploaded> {
  assertMayUseBank(ctx)
  const settings = await readStoreSettings(sqlOf(ctx.payload))
  const file = await readStatement(input.text, { storeCurrency: settings.currency, mapping: input.mapping })
  const keys = lineKeys(file.lines).map(hashOf)
  const lines = file.lines.map((line, index) => ({ ...line, key: keys[index] ?? '' }))
  return withTransaction(ctx, async (sql) => {
    await sql.query(LOCK, [file.account])
    const known = await sql.query<{ key: string; statementId: string }>(KNOWN, [file.account, keys])
    const there = new Set(known.map(({ key }) => key))
    const fresh = lines.filter(({ key }) => !there.has(key))
    const [first] = known
    if (fresh.length === 0 && first) return { id: first.statementId, added: 0, known: lines.length }
    const id = uuidv7()
    await insertStatement(ctx, sql, { id, fileName: input.fileName, file, lines: fresh })
    return { id, added: fresh.length, known: lines.length - fresh.length }
  })
}

async function insertStatement(ctx: Context, sql: Sql, { id, fileName, file, lines }: NewStatement) {
  const days = lines.map(({ bookedOn }) => bookedOn).sort()
  const [firstDay = '', lastDay = firstDay] = [days[0], days.at(-1)]
  const title = firstDay === lastDay ? firstDay : `${firstDay} – ${lastDay}`
  const incoming = lines.filter(({ amountMinor }) => amountMinor > 0)
  await sql.query(INSERT, [
    ...[id, title, fileName, file.format, file.account, firstDay, lastDay, lines.length],
    incoming.reduce((sum, { amountMinor }) => sum + amountMinor, 0),
    ...[lines[0]?.currency ?? '', accountOf(ctx.actor)],
  ])
  const rows = lines.map((line, index) => ({ ...line, id: uuidv7(), position: index + 1 }))
  await sql.query(INSERT_LINES, [JSON.stringify(rows), id, file.account])
  const changes = { lines: { before: null, after: lines.length } }
  const document = { collection: 'bank-statements', id, title }
  await recordAudit(ctx, sql, [{ document, action: 'create', changes }])
}
