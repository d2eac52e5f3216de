import type { z } from 'zod'

import { normaliseSku } from '@/domain/catalogue/sku'
import { DomainError, invalidField } from '@/domain/errors'

import type { BodyField } from '../engine/body'
import { assertCurrency, bodyFields, partialSchema } from '../engine/body'
import type { Engine } from '../engine/engine'
import type { Row } from '../engine/resource'
import { variants } from '../resources/catalogue'
import { changedOfVariant } from './changed-fields'
import { loadNamed } from './load-named'
import type { DocumentName, NamedDocument, NamedDocuments } from './named-documents'
import { textOf } from './named-documents'
import type { Step } from './perform-step'
import type { UpsertKind } from './upsert-kind'
import type { ProductVariantResult, VariantResult } from './upsert-schema'
import { storeCurrency } from './store-currency'

/** Variants as items name them, and the fields that bodies have. */
export interface VariantItems {
  readonly item: z.ZodType<Row>
  readonly updating: readonly BodyField[]
}

/** How an item names its variant. */
export function nameOfVariant(item: Row): DocumentName {
  const sku = textOf(item['sku'])
  return { reference: textOf(item['external_reference']), key: sku === null ? null : normaliseSku(sku) }
}

/** @throws DomainError `VALIDATION_ERROR` for an item that names no document. */
export function assertNamed({ reference, key }: DocumentName, keyName: string, at = ''): void {
  if (reference !== null || key !== null) return
  throw invalidField(`${at}external_reference`, `Name it by external_reference or ${keyName}.`)
}

/** The schema of one variant's item; `except` names fields that the item's place says already. */
export function variantItems(engine: Engine, except: readonly string[] = []): VariantItems {
  const names = (variants.create ?? []).filter((name) => !except.includes(name))
  return {
    item: partialSchema(bodyFields(engine.payload, variants, names)),
    updating: bodyFields(engine.payload, variants, variants.update ?? []),
  }
}

interface Known {
  named: NamedDocuments
  currency: string
}

/** Reads the variants that items may mean, and the currency of the store. */
export async function loadVariants(
  inside: Parameters<typeof loadNamed>[0],
  items: readonly Row[],
): Promise<Known> {
  const named = await loadNamed(inside, { collection: 'variants', key: 'sku' }, items.map(nameOfVariant))
  return { named, currency: await storeCurrency(inside) }
}

/** What one variant's item comes to. `productId` is the product that it has to be of, where the item stands below one. */
export interface VariantWish {
  readonly item: Row
  readonly at: string
  readonly productId: string | null
}

interface VariantPlan {
  found: NamedDocument | null
  status: ProductVariantResult['status']
  step: Step | null
}

/** The stock of a variant that is there stays: it is changed by counting it, and never moves between products. */
const OPENING = new Set(['on_hand', 'product_id'])

/**
 * What a variant's item comes to: its creation, a change of what differs, or nothing.
 * @throws DomainError `VALIDATION_ERROR`, `CONFLICT`.
 */
export function planVariant(
  { updating }: Pick<VariantItems, 'updating'>,
  { named, currency }: Known,
  { item, at, productId }: VariantWish,
): VariantPlan {
  const name = nameOfVariant(item)
  assertNamed(name, 'sku', at)
  const found = named.find(name)
  if (!found) {
    const body = productId === null ? item : { ...item, product_id: productId }
    return { found, status: 'created', step: { method: 'POST', path: '/variants', body, at } }
  }
  const wanted = productId ?? textOf(item['product_id'])
  if (wanted !== null && wanted.toLowerCase() !== found.fields['product']) {
    const [path, message] = [`${at}${productId === null ? 'product_id' : 'sku'}`, 'It is of another product.']
    throw new DomainError('CONFLICT', message, { fields: [{ path, message }] })
  }
  const given = Object.fromEntries(Object.entries(item).filter(([field]) => !OPENING.has(field)))
  assertCurrency(updating, { body: given, at }, currency)
  const body = changedOfVariant(updating, found.fields, given)
  if (Object.keys(body).length === 0) return { found, status: 'unchanged', step: null }
  return { found, status: 'updated', step: { method: 'PATCH', path: `/variants/${found.id}`, body, at } }
}

/** What is told of a variant, from the document that was answered, or else from the one that was found. */
export function toldVariant(answer: Row | undefined, found: NamedDocument | null) {
  if (!answer)
    return {
      variant_id: found?.id ?? null,
      sku: found?.key ?? null,
      external_reference: found?.reference ?? null,
    }
  const { id, sku, external_reference = null } = answer as Record<string, string | null | undefined>
  return { variant_id: id ?? null, sku: sku ?? null, external_reference }
}

/** Variants by their external reference or SKU. */
export function variantKind(engine: Engine): UpsertKind<Known, VariantResult> {
  const items = variantItems(engine)
  return {
    item: items.item,
    load: loadVariants,
    names: (wanted) => ({ products: [], variants: wanted.map(nameOfVariant) }),
    plan: (known, item) => {
      const { found, status, step } = planVariant(items, known, { item, at: '', productId: null })
      const steps = step === null ? [] : [step]
      const result = ([answer]: readonly Row[]) => ({ index: 0, status, ...toldVariant(answer, found) })
      return { id: found?.id ?? null, status, steps, result }
    },
    unwritten: (item, status) => ({
      ...{ index: 0, status, variant_id: null },
      ...{ sku: textOf(item['sku']), external_reference: textOf(item['external_reference']) },
    }),
  }
}
