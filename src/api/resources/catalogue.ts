import { z } from 'zod'

import { normaliseSku } from '@/domain/catalogue/sku'
import { presentHtml } from '@/platform/rich-text/present-html'

import { timeAnswer } from '../engine/answer-schema'
import { toIsoTime } from '../engine/present'
import { defineResource } from '../engine/resource'
import { pictureAnswer, pictureSizes, pictureSql, presentPicture, presentPictures } from './pictures'

export const variants = defineResource({
  noun: 'variant',
  collection: 'variants',
  key: 'sku',
  spellKey: normaliseSku,
  fields: {
    id: {},
    product_id: { field: 'product', filter: true },
    sku: { filter: true, sort: true, spell: normaliseSku },
    title: {},
    option_values: { rows: { name: {}, value: {} } },
    price: { filter: true, sort: true },
    compare_at_price: {},
    tax_class: {},
    weight_grams: {},
    available: {
      sql: (t) => `(${t}.on_hand - ${t}.reserved)::float8`,
      schema: z.int(),
      filter: { type: 'number', value: (t) => `(${t}.on_hand - ${t}.reserved)` },
    },
    on_hand: { filter: true },
    reserved: {},
    low_stock_level: {},
    place: {},
    external_reference: { filter: true },
    created_at: { filter: true, sort: true },
    updated_at: { filter: true, sort: true },
  },
  stamp: () => '',
  defaultSort: 'sku',
  create: [
    'product_id',
    'sku',
    'title',
    'option_values',
    'price',
    'compare_at_price',
    'tax_class',
    'weight_grams',
    'on_hand',
    'low_stock_level',
    'place',
    'external_reference',
  ],
  update: [
    'sku',
    'title',
    'option_values',
    'price',
    'compare_at_price',
    'tax_class',
    'weight_grams',
    'low_stock_level',
    'place',
    'external_reference',
  ],
})

const categoryAnswer = z.object({ id: z.uuid(), title: z.string(), slug: z.string() })

const CATEGORY = (t: string) =>
  `(select json_build_object('id', c.id, 'title', c.title, 'slug', c.slug) from categories c where c.id = ${t}.category_id and c.deleted_at is null)`

const IMAGES = (t: string) =>
  `(select json_agg(${pictureSql('m')} order by r."order") from products_rels r join media m on m.id = r.media_id where r.parent_id = ${t}.id and r.path = 'gallery' and m.deleted_at is null)`

const optionAnswer = z
  .object({ name: z.string(), values: z.array(z.string()) })
  .meta({ title: 'ProductOption' })

const OPTIONS = (t: string) =>
  `(select coalesce(json_agg(json_build_object('name', o.name, 'values', (
      select coalesce(json_agg(v.text order by v."order"), '[]') from products_texts v
      where v.parent_id = ${t}.id and v.path = 'options.' || (o._order - 1) || '.values')) order by o._order), '[]')
    from products_options o where o._parent_id = ${t}.id)`

const optionPictureAnswer = z
  .object({ option: z.string(), value: z.string(), image_id: z.uuid(), image: pictureAnswer })
  .meta({ title: 'OptionPicture' })

const OPTION_PICTURES = (t: string) =>
  `(select json_agg(json_build_object('option', o.option, 'value', o.value, 'image_id', m.id, 'image', ${pictureSql('m')}) order by o._order)
    from products_option_pictures o join media m on m.id = o.picture_id
    where o._parent_id = ${t}.id and m.deleted_at is null)`

/** Pictures of values as they are answered; one without a file is left out. */
function presentOptionPictures(value: unknown): z.output<typeof optionPictureAnswer>[] {
  const rows = Array.isArray(value) ? (value as z.output<typeof optionPictureAnswer>[]) : []
  return rows.flatMap((row) => {
    const image = presentPicture(row.image)
    return image ? [{ ...row, image }] : []
  })
}

/** The versions of the documents that a product shows along with itself. */
const SHOWN_ALONG = (t: string) => `concat_ws('-',
    (select c.xmin from categories c where c.id = ${t}.category_id),
    (select string_agg(concat_ws('.', v.id, v.xmin), '-' order by v.id) from variants v where v.product_id = ${t}.id),
    (select string_agg(concat_ws('.', m.id, m.xmin), '-' order by m.id) from products_rels r join media m on m.id = r.media_id
      where r.parent_id = ${t}.id and r.path = 'gallery'),
    (select string_agg(concat_ws('.', m.id, m.xmin), '-' order by o._order) from products_option_pictures o
      join media m on m.id = o.picture_id where o._parent_id = ${t}.id))`

export const products = defineResource({
  noun: 'product',
  collection: 'products',
  key: 'slug',
  fields: {
    id: {},
    title: { filter: true, sort: true },
    slug: { filter: true },
    description: {
      sql: (t) => `${t}.description`,
      present: presentHtml,
      schema: z.string().nullable().meta({ description: 'HTML.' }),
    },
    category: { sql: CATEGORY, schema: categoryAnswer.nullable() },
    category_id: { field: 'category', filter: true, hidden: true },
    images: { sql: IMAGES, present: presentPictures, schema: z.array(pictureAnswer) },
    options: { sql: OPTIONS, schema: z.array(optionAnswer) },
    option_pictures: {
      sql: OPTION_PICTURES,
      present: presentOptionPictures,
      schema: z.array(optionPictureAnswer).meta({ description: 'What is shown when a value is chosen.' }),
    },
    status: { field: '_status', filter: true },
    seo: {},
    external_reference: { filter: true },
    variants: { hasMany: variants, foreignKey: 'product' },
    variants_updated_at: {
      sql: (t) => `(select max(v.updated_at) from variants v where v.product_id = ${t}.id)`,
      present: toIsoTime,
      schema: timeAnswer
        .nullable()
        .meta({ description: 'When price, stock or anything else of a variant last changed.' }),
      filter: {
        ...{ type: 'date', operators: ['gte', 'gt'] },
        ...{ value: (t) => `${t}.updated_at`, among: (t) => `variants f where f.product_id = ${t}.id` },
      },
    },
    created_at: { filter: true, sort: true },
    updated_at: { filter: true, sort: true },
  },
  stamp: SHOWN_ALONG,
  defaultSort: '-created_at',
})

export const categories = defineResource({
  noun: 'category',
  collection: 'categories',
  key: 'slug',
  fields: {
    id: {},
    title: {},
    slug: { filter: true },
    parent_id: { field: 'parent', filter: true },
    position: { sort: true },
    description: {},
    image: {
      sql: (t) =>
        `(select ${pictureSql('m')} from media m where m.id = ${t}.image_id and m.deleted_at is null)`,
      present: presentPicture,
      schema: pictureAnswer.nullable(),
    },
    external_reference: { filter: true },
    created_at: { filter: true, sort: true },
    updated_at: { filter: true, sort: true },
  },
  stamp: (t) => `(select m.xmin from media m where m.id = ${t}.image_id)`,
  defaultSort: 'position',
  derived: ['slug'],
  create: ['title', 'slug', 'parent_id', 'position', 'description', 'external_reference'],
  update: ['title', 'slug', 'parent_id', 'position', 'description', 'external_reference'],
})

export const media = defineResource({
  noun: 'picture',
  collection: 'media',
  fields: {
    id: {},
    url: {
      sql: pictureSql,
      present: (value) => presentPicture(value)?.url ?? null,
      schema: z.url().nullable(),
    },
    alt: {},
    width: {},
    height: {},
    sizes: {
      sql: pictureSql,
      present: (value) => presentPicture(value)?.sizes ?? {},
      schema: pictureSizes,
    },
    mime_type: {},
    filesize: {},
    created_at: { filter: true, sort: true },
    updated_at: { filter: true, sort: true },
  },
  stamp: () => '',
  defaultSort: '-created_at',
  update: ['alt'],
})
