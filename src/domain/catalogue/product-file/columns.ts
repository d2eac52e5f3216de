/**
 * How a cell is read and written: `identifier` is never a number however it looks, `amount` is in the store's currency, `number` and
 * `whole` are zero or more, `choice` is one of a few words, `html` is a rich text, `path` leads to a category, `files` are pictures.
 */
export type CellKind =
  'text' | 'identifier' | 'html' | 'amount' | 'number' | 'whole' | 'choice' | 'path' | 'files'

/** What is known of a column. */
export interface ColumnFacts {
  readonly label: string
  /** A product's columns are given once for all of its rows; a variant's on its own row. */
  readonly of: 'product' | 'variant'
  /** Declared fields that it shows, by their paths below the collection; none for a column that only says how others are read. */
  readonly fields: readonly string[]
  readonly kind: CellKind
  /** Whether the cell of something that exists may not be empty. */
  readonly isRequired: boolean
  /** Whether what is new is filled in without it; of what exists, an empty cell then leaves what is there. */
  readonly hasDefault?: true
  /** Characters. */
  readonly max?: number
  /** What is in it, for people who write one. */
  readonly about: string
}

const product = { of: 'product', isRequired: false } as const
const variant = { of: 'variant', isRequired: false } as const

/**
 * The one table of the columns of a product file, from left to right. Export, import and the page about product files follow from
 * it. Keys stay when labels change.
 */
export const FILE_COLUMNS = {
  handle: {
    ...{ ...product, label: 'Handle', fields: ['slug'], kind: 'identifier', isRequired: true, max: 220 },
    about: 'Which product the row is about: the last part of its address. On every row.',
  },
  title: {
    ...{ ...product, label: 'Title', fields: ['title'], kind: 'text', isRequired: true, max: 200 },
    about: 'The product’s name.',
  },
  description: {
    ...{ ...product, label: 'Description (HTML)', fields: ['description'], kind: 'html', max: 50_000 },
    about: 'As HTML of paragraphs, headings, lists, quotes, links and emphasis.',
  },
  category: {
    ...{ ...product, label: 'Category', fields: ['category'], kind: 'path' },
    about: 'Its path from the top, such as `Kitchen > Cups`, or its slug. It has to exist.',
  },
  status: {
    ...{
      ...product,
      label: 'Status',
      fields: ['_status'],
      kind: 'choice',
      isRequired: true,
      hasDefault: true,
    },
    about: '`Published` or `Draft`. A new product is a draft unless it says otherwise.',
  },
  pictures: {
    ...{ ...product, label: 'Pictures', fields: ['gallery'], kind: 'files' },
    about:
      'File names, or addresses, of pictures that are in the media library, with `, ` between them, in their order.',
  },
  option1Name: {
    ...{ ...product, label: 'Option 1 name', fields: ['options'], kind: 'text', max: 60 },
    about: 'What buyers choose first, such as `Size`.',
  },
  option2Name: {
    ...{ ...product, label: 'Option 2 name', fields: ['options'], kind: 'text', max: 60 },
    about: 'What they choose next.',
  },
  option3Name: {
    ...{ ...product, label: 'Option 3 name', fields: ['options'], kind: 'text', max: 60 },
    about: 'What they choose last.',
  },
  seoTitle: {
    ...{ ...product, label: 'Search engine title', fields: ['seo.title'], kind: 'text', max: 70 },
    about: 'The title that search engines show.',
  },
  seoDescription: {
    ...{
      ...product,
      label: 'Search engine description',
      fields: ['seo.description'],
      kind: 'text',
      max: 170,
    },
    about: 'The text that search engines show.',
  },
  reference: {
    ...{
      ...product,
      label: 'External reference',
      fields: ['externalReference'],
      kind: 'identifier',
      max: 100,
    },
    about: 'The product’s number in another system.',
  },
  sku: {
    ...{ ...variant, label: 'SKU', fields: ['sku'], kind: 'identifier', isRequired: true, max: 64 },
    about: 'Which variant the row is about. A row without one is about the product alone.',
  },
  variantTitle: {
    ...{
      ...variant,
      label: 'Variant title',
      fields: ['title'],
      kind: 'text',
      isRequired: true,
      hasDefault: true,
      max: 200,
    },
    about: 'A new variant without one is called by its option values.',
  },
  option1: {
    ...{ ...variant, label: 'Option 1 value', fields: ['optionValues'], kind: 'text', max: 60 },
    about: 'The variant’s value of the first option, such as `S`. New values become values of the product.',
  },
  option2: {
    ...{ ...variant, label: 'Option 2 value', fields: ['optionValues'], kind: 'text', max: 60 },
    about: 'Its value of the second option.',
  },
  option3: {
    ...{ ...variant, label: 'Option 3 value', fields: ['optionValues'], kind: 'text', max: 60 },
    about: 'Its value of the third option.',
  },
  price: {
    ...{ ...variant, label: 'Price', fields: ['priceMinor'], kind: 'amount', isRequired: true },
    about: 'In the store’s currency, such as `12.50` or `12,50`, without signs between thousands.',
  },
  compareAtPrice: {
    ...{ ...variant, label: 'Compare-at price', fields: ['compareAtPriceMinor'], kind: 'amount' },
    about: 'The price before, which the shop shows crossed out.',
  },
  currency: {
    ...{ ...variant, label: 'Currency', fields: [], kind: 'identifier' },
    about: 'Of the prices: the store’s, or empty. Another one is refused.',
  },
  taxClass: {
    ...{
      ...variant,
      label: 'Tax class',
      fields: ['taxClass'],
      kind: 'choice',
      isRequired: true,
      hasDefault: true,
    },
    about: '`Standard`, `Reduced` or `Zero`. A new variant is `Standard` unless it says otherwise.',
  },
  weight: {
    ...{ ...variant, label: 'Weight in g', fields: ['weightGrams'], kind: 'number' },
    about: 'In grams.',
  },
  onHand: {
    ...{
      ...variant,
      label: 'On hand',
      fields: ['onHand'],
      kind: 'whole',
      isRequired: true,
      hasDefault: true,
    },
    about:
      'Pieces in the warehouse. A number that differs is booked as a stock adjustment: take the column out of a file that is not about stock.',
  },
  lowStockLevel: {
    ...{ ...variant, label: 'Low stock level', fields: ['lowStockLevel'], kind: 'number' },
    about: 'Warns at or below this many; empty means the store’s level.',
  },
  place: {
    ...{ ...variant, label: 'Place', fields: ['place'], kind: 'text', max: 60 },
    about: 'Where it is stored.',
  },
  variantReference: {
    ...{ ...variant, label: 'Variant external reference', fields: ['externalReference'] },
    ...{ kind: 'identifier', max: 100 },
    about: 'The variant’s number in another system.',
  },
} as const satisfies Record<string, ColumnFacts>

export type FileColumn = keyof typeof FILE_COLUMNS
export const FILE_COLUMN_NAMES = Object.keys(FILE_COLUMNS) as FileColumn[]

/** What is known of a column by its key. */
export const factsOf = (column: FileColumn): ColumnFacts => FILE_COLUMNS[column]
export const labelOf = (column: FileColumn): string => FILE_COLUMNS[column].label

export const PRODUCT_COLUMNS = FILE_COLUMN_NAMES.filter((column) => factsOf(column).of === 'product')
export const VARIANT_COLUMNS = FILE_COLUMN_NAMES.filter((column) => factsOf(column).of === 'variant')

/** The columns of each option, in their order. */
export const OPTION_COLUMNS = [
  { name: 'option1Name', value: 'option1' },
  { name: 'option2Name', value: 'option2' },
  { name: 'option3Name', value: 'option3' },
] as const satisfies readonly { name: FileColumn; value: FileColumn }[]

/** What a file cannot hold, with the reason; fields by their paths. */
export const NOT_IN_FILE: Readonly<Record<'products' | 'variants', Readonly<Record<string, string>>>> = {
  products: {
    variants: 'Each variant is a row of its own.',
    pictureColumn: 'A column of the list alone; pictures are in `Pictures`.',
    stockColumn: 'A column of the list alone; stock is in `On hand`.',
    optionPictures: 'Which picture is of which value is chosen on the product’s page.',
    search: 'Made from the title and the slug.',
    createdAt: 'Kept by the shop.',
    updatedAt: 'Kept by the shop.',
    createdBy: 'Kept by the shop.',
    updatedBy: 'Kept by the shop.',
    deletedAt: 'A file neither puts products into the trash nor takes them out.',
  },
  variants: {
    product: 'The handle of the row says it. A variant does not move to another product.',
    reserved: 'Follows from open orders.',
    isLow: 'Follows from stock and low stock level.',
    isOffered: 'Follows from the product’s status.',
    search: 'Made from SKU and title.',
    contentChangedAt: 'Kept by the shop.',
    createdAt: 'Kept by the shop.',
    updatedAt: 'Kept by the shop.',
    createdBy: 'Kept by the shop.',
    updatedBy: 'Kept by the shop.',
    deletedAt: 'A file neither puts variants into the trash nor takes them out.',
  },
}
