import type {
  CollectionBeforeOperationHook,
  EmailField,
  Field,
  FieldHook,
  Payload,
  SanitizedConfig,
  Where,
} from 'payload'
import { traverseFields } from 'payload'

import { isMailAddress, mailAddressPart, signInName } from '@/domain/address/mail-address'

import type { PathScope } from './query-guard/field-path'
import { resolvePath } from './query-guard/field-path'

type Condition = Readonly<Record<string, unknown>>

function addressFieldsOf({ fields }: { fields: Field[] }): EmailField[] {
  const found: EmailField[] = []
  traverseFields({
    fields,
    callback: ({ field }) => {
      if ('type' in field && field.type === 'email') found.push(field)
    },
  })
  return found
}

/** What is stored already stays as it is, so that an address that another account has in its normal form can be saved. */
const takeNormalForm: FieldHook = ({ value, previousValue }: { value?: unknown; previousValue?: unknown }) =>
  typeof value === 'string' && value !== previousValue ? signInName(value) : value

/** Payload's own rule knows no domains of other scripts, nor top-level ones in their ASCII form (`.xn--p1ai`). */
function validating(declared: EmailField['validate']): NonNullable<EmailField['validate']> {
  return (value, options) => {
    const isKept = Boolean(value) && value === options.previousValue
    if (isKept || (typeof value === 'string' && isMailAddress(value))) return true
    const isMissing = value === undefined || value === null || value === ''
    if (isMissing && declared) return declared(value, options)
    return options.req.t('validation:emailAddress')
  }
}

const isCondition = (value: unknown): value is Condition =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function mapValue(value: unknown, map: (text: string) => string): unknown {
  if (Array.isArray(value)) return value.map((item) => mapValue(item, map))
  return typeof value === 'string' ? map(value) : value
}

/** One operator's value, as addresses are stored. */
function storedForm(operator: string, value: unknown): unknown {
  switch (operator) {
    case 'equals':
    case 'not_equals':
      return mapValue(value, signInName)
    case 'in':
    case 'not_in':
      return mapValue(typeof value === 'string' ? value.split(',') : value, signInName)
    case 'like':
    case 'not_like':
    case 'contains':
      return mapValue(value, mailAddressPart)
    default:
      return value
  }
}

function rewrite(where: Condition, isAddress: (path: string) => boolean): Condition {
  const entries = Object.entries(where).map(([key, condition]): [string, unknown] => {
    if (Array.isArray(condition)) {
      return [key, condition.map((part: unknown) => (isCondition(part) ? rewrite(part, isAddress) : part))]
    }
    if (!isCondition(condition) || !isAddress(key)) return [key, condition]
    const operators = Object.entries(condition)
    return [key, Object.fromEntries(operators.map(([name, value]) => [name, storedForm(name, value)]))]
  })
  return Object.fromEntries(entries)
}

function addressPaths(payload: Payload, { fields, hasVersions }: Omit<PathScope, 'collections'>) {
  const scope: PathScope = { fields, hasVersions, collections: payload.collections }
  return (path: string): boolean => {
    const target = resolvePath(path, scope)?.target
    return target?.kind === 'text' && target.isAddress === true
  }
}

/** Addresses in a condition have the form in which they are stored, however they were typed. */
const readMailAddresses: CollectionBeforeOperationHook = ({ args, collection, req }) => {
  const where: unknown = 'where' in args ? args.where : undefined
  if (!isCondition(where)) return args
  const { flattenedFields: fields, versions } = collection
  const isAddress = addressPaths(req.payload, { fields, hasVersions: Boolean(versions) })
  return { ...args, where: rewrite(where, isAddress) as Where }
}

const CELL = '@/admin/users/mail-address-cell#MailAddressCell'

/**
 * The mail addresses of every collection and global have one form: it is stored whatever was typed, filters ask for it,
 * and lists show what people read. Done to the finished configuration, so that it holds for the address of an account,
 * which Payload adds, too.
 */
export function withMailAddresses(config: SanitizedConfig): SanitizedConfig {
  for (const field of [...config.collections, ...config.globals].flatMap(addressFieldsOf)) {
    field.hooks = { ...field.hooks, beforeValidate: [takeNormalForm, ...(field.hooks?.beforeValidate ?? [])] }
    field.validate = validating(field.validate)
    field.admin = { ...field.admin, components: { Cell: CELL, ...field.admin?.components } }
  }
  for (const { hooks } of config.collections) hooks.beforeOperation.push(readMailAddresses)
  return config
}
