import type { Policy } from '@/domain/policy'

/** A collection as `/api/v1` offers it: each of its fields under its own rule, named in snake_case. */
export interface DerivedApi {
  /** Singular, for messages. */
  readonly noun: string
  /** Who its lists and documents answer: every caller, or authenticated ones alone. Its access rules decide what they see. */
  readonly audience: 'anyone' | 'signed-in'
  /** As the parameter `sort`: `name`, or `-created_at`. */
  readonly defaultSort: string
  /** Names of the collection's fields that are no part of it. */
  readonly except?: readonly string[]
  /** Names in the API that lists filter by; without it each field that has an index. */
  readonly filters?: readonly string[]
  /** Names in the API that lists sort by; without it each field that has an index and an order. */
  readonly sorts?: readonly string[]
}

/**
 * Whether and how `/api/v1` offers a collection: derived from its fields; by a resource and routes of its own
 * (`src/api/resources`, `src/api/routes`), where answers hold what no column does; or not at all.
 */
export type DeclaredApi = DerivedApi | 'own resource' | 'not offered'

/** What a collection declares about `/api/v1`; undefined for Payload's own collections. */
export function declaredApiOf({
  custom,
}: {
  custom?: Readonly<Record<string, unknown>>
}): DeclaredApi | undefined {
  return custom?.['api'] as DeclaredApi | undefined
}

/** The permissions of a collection that was declared: a row of the table, or its own; undefined for Payload's own collections. */
export function declaredPolicyOf({
  custom,
}: {
  custom?: Readonly<Record<string, unknown>>
}): Policy | undefined {
  return (custom?.['declared'] as { policy: Policy } | undefined)?.policy
}
