import { isDeepStrictEqual } from 'node:util'

import type { ProductOption } from '@/domain/catalogue/variant-options'
import type { OptionPicture } from '@/domain/catalogue/variant-table/table-row'
import { DomainError } from '@/domain/errors'

import type { TableProduct } from './stored-table'
import type { VariantTableInput } from './table-input'

/** What a table changes of its product; what is not there stays. */
export interface NewContent {
  readonly options?: ProductOption[]
  readonly gallery?: string[]
  readonly optionPictures?: { option: string; value: string; picture: string }[]
}

const plainOptions = (options: readonly ProductOption[]) =>
  options.map(({ name, values }) => ({ name, values: [...values] }))
const plainPictures = (pictures: readonly OptionPicture[]) =>
  pictures.map(({ option, pictureId, value }) => ({ option, value, pictureId }))

interface Part {
  readonly path: string
  readonly stored: unknown
  readonly given: unknown
  readonly expected: unknown
  readonly message: string
}

/** Whether a part changes. @throws DomainError `CONFLICT` when it is not as the caller saw it. */
function isNew({ expected, given, message, path, stored }: Part): boolean {
  if (given === undefined || isDeepStrictEqual(given, stored)) return false
  if (expected === undefined || isDeepStrictEqual(expected, stored)) return true
  throw new DomainError('CONFLICT', message, { fields: [{ path, message }] })
}

/**
 * What of the product itself a table changes.
 * @throws DomainError `CONFLICT` about `options`, `gallery` or `optionPictures` that others have changed meanwhile.
 */
export function newContent(product: TableProduct, input: VariantTableInput): NewContent {
  const { gallery, optionPictures, options } = input
  const hasOptions = isNew({
    ...{
      path: 'options',
      stored: plainOptions(product.options),
      given: options,
      expected: input.expectedOptions,
    },
    message: 'The options were changed meanwhile.',
  })
  const hasGallery = isNew({
    ...{ path: 'gallery', stored: product.gallery, given: gallery, expected: input.expectedGallery },
    message: 'The pictures were changed meanwhile.',
  })
  const hasPictures = isNew({
    ...{ path: 'optionPictures', stored: plainPictures(product.optionPictures), given: optionPictures },
    ...{ expected: input.expectedOptionPictures, message: 'The pictures of values were changed meanwhile.' },
  })
  return {
    ...(hasOptions && options ? { options } : {}),
    ...(hasGallery && gallery ? { gallery } : {}),
    ...(hasPictures && optionPictures
      ? { optionPictures: optionPictures.map(({ pictureId: picture, ...value }) => ({ ...value, picture })) }
      : {}),
  }
}
