import { changesBetween } from '@/domain/audit'
import { normaliseSku } from '@/domain/catalogue/sku'
import { presentHtml } from '@/platform/rich-text/present-html'
import { readHtml } from '@/platform/rich-text/read-html'
import { slugOf } from '@/platform/slug-of'

import type { BodyField } from '../engine/body'
import { toDocument } from '../engine/body'
import type { Row } from '../engine/resource'

/** Whether two values of a field are the same to those who read the document. */
function isSame(before: unknown, after: unknown): boolean {
  return Object.keys(changesBetween({ value: before }, { value: after })).length === 0
}

/** A group is replaced as a whole: what is left out of it is empty. */
function isSameSeo(before: unknown, after: unknown): boolean {
  const whole = (group: unknown) => {
    const { title, description } = (group ?? {}) as Row
    return { title: title ?? null, description: description ?? null }
  }
  return isSame(whole(before), whole(after))
}

const optionPictureOf = ({ image_id, ...value }: Row): Row => ({ ...value, picture: image_id })

/** How fields of a product's body are compared with those of the stored document. */
const PRODUCT_FIELDS: Readonly<Record<string, (stored: Row, given: unknown) => boolean>> = {
  title: (stored, given) => isSame(stored['title'], given),
  slug: (stored, given) => isSame(stored['slug'], typeof given === 'string' ? slugOf(given) : given),
  // Formats count as well as words.
  description: (stored, given) =>
    presentHtml(stored['description']) === (typeof given === 'string' ? presentHtml(readHtml(given)) : null),
  category_id: (stored, given) => isSame(stored['category'], given),
  image_ids: (stored, given) => isSame(stored['gallery'], given),
  options: (stored, given) => isSame(stored['options'], given),
  option_pictures: (stored, given) => isSame(stored['optionPictures'], (given as Row[]).map(optionPictureOf)),
  seo: (stored, given) => isSameSeo(stored['seo'], given),
  external_reference: (stored, given) => isSame(stored['externalReference'], given),
  status: (stored, given) => isSame(stored['_status'], given),
}

/**
 * The fields of a product's body that the stored document does not have yet.
 * @throws DomainError `VALIDATION_ERROR` for a description that is no HTML of ours.
 */
export function changedOfProduct(stored: Row, body: Row): Row {
  return Object.fromEntries(
    Object.entries(body).filter(([name, given]) => {
      const same = PRODUCT_FIELDS[name]
      return given !== undefined && (same === undefined || !same(stored, given))
    }),
  )
}

/** The same of a variant, whose body has these fields. */
export function changedOfVariant(fields: readonly BodyField[], stored: Row, body: Row): Row {
  const changed = fields.filter((field) => {
    const given = body[field.name]
    if (given === undefined) return false
    const spelt = field.name === 'sku' && typeof given === 'string' ? normaliseSku(given) : given
    return !isSame(stored[field.field.name], toDocument([field], { [field.name]: spelt })[field.field.name])
  })
  return Object.fromEntries(changed.map(({ name }) => [name, body[name]]))
}
