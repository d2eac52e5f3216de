import type { PayloadRequest } from 'payload'

import { DomainError } from '@/domain/errors'
import type { FoundKind } from '@/domain/find/kinds'
import { FOUND_KINDS, isFoundKind, MIN_FIND_LENGTH, MOST_RECENT } from '@/domain/find/kinds'
import { isInMenu, mayAll } from '@/domain/permissions'
import { UUID } from '@/domain/uuid'
import { actorOfUser } from '@/platform/context'
import { readSqlOf } from '@/platform/database/replicas/reads'

import type { FindStatement } from './find-statements'
import { findStatement, recentStatement } from './find-statements'
import { readFindText } from './find-text'

/** A document that was found, as it is listed. */
export interface FoundDocument {
  readonly kind: FoundKind
  readonly id: string
  readonly title: string
  readonly detail: string
  /** By its kind: the status, the role, how many are available, the number of its order; empty where there is none. */
  readonly note: string
  /** The address of its page in the panel. */
  readonly path: string
}

/** A document as it is named by its collection and its id. */
export interface DocumentName {
  readonly kind: FoundKind
  readonly id: string
}

const KINDS = Object.keys(FOUND_KINDS) as FoundKind[]

/** @throws DomainError `AUTHENTICATION_REQUIRED`, `FORBIDDEN`: keys have searches of their own. */
function assertStaff({ user }: PayloadRequest): void {
  if (!user) throw new DomainError('AUTHENTICATION_REQUIRED', 'Sign in first.')
  if (!mayAll(actorOfUser(user), 'panel', 'open'))
    throw new DomainError('FORBIDDEN', 'Staff alone may do this.')
}

/**
 * Whether a person finds documents of a kind: they read all of them, and have their pages in the panel. Who reads some alone
 * finds none, because the statements know no condition of theirs.
 */
async function findsKind(req: PayloadRequest, kind: FoundKind): Promise<boolean> {
  const { access } = req.payload.collections[kind].config
  return isInMenu(actorOfUser(req.user).roles, kind) && (await access.read({ req })) === true
}

interface Row {
  [column: string]: unknown
  id: string
  title: string | null
  detail: string | null
  note: string | null
}

async function run(req: PayloadRequest, kind: FoundKind, { text, values }: FindStatement) {
  const rows = await readSqlOf(req.payload).query<Row>(text, [...values])
  return rows.map(({ id, title, detail, note }): FoundDocument => ({
    ...{ kind, id, title: title ?? '', detail: detail ?? '', note: note ?? '' },
    path: `/admin/collections/${kind}/${id}`,
  }))
}

/** Runs a statement for each kind that the person may find, side by side. */
async function runEach(
  req: PayloadRequest,
  statementOf: (kind: FoundKind) => FindStatement | null,
): Promise<FoundDocument[]> {
  assertStaff(req)
  const found = await Promise.all(
    KINDS.map(async (kind) => {
      const statement = statementOf(kind)
      return statement && (await findsKind(req, kind)) ? run(req, kind, statement) : []
    }),
  )
  return found.flat()
}

/**
 * Documents of all kinds that hold what was typed, for staff: the surest of each kind first, then the newest.
 * @throws DomainError `AUTHENTICATION_REQUIRED`, `FORBIDDEN`.
 */
export async function findAnything(req: PayloadRequest, typed: string): Promise<FoundDocument[]> {
  const text = readFindText(typed)
  const isTooShort = typed.trim().replace(/^#/, '').length < MIN_FIND_LENGTH
  return runEach(req, (kind) => (isTooShort ? null : findStatement(kind, text)))
}

/** Names of documents, `orders:<id>` with commas between them; others are left out. */
export function readDocumentNames(text: string): DocumentName[] {
  return text.split(',').flatMap((name) => {
    const [kind = '', id = ''] = name.split(':')
    return isFoundKind(kind) && UUID.test(id) ? [{ kind, id }] : []
  })
}

/**
 * The documents of these names that the person may see, in the same order.
 * @throws DomainError `AUTHENTICATION_REQUIRED`, `FORBIDDEN`.
 */
export async function findNamed(
  req: PayloadRequest,
  names: readonly DocumentName[],
): Promise<FoundDocument[]> {
  const asked = names.slice(0, MOST_RECENT)
  const found = await runEach(req, (kind) => {
    const ids = asked.filter((name) => name.kind === kind).map(({ id }) => id)
    return ids.length === 0 ? null : recentStatement(kind, ids)
  })
  const byId = new Map(found.map((document) => [document.id, document]))
  return asked.flatMap(({ id }) => byId.get(id) ?? [])
}
