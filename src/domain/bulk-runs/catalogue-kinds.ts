import { msg } from '../languages/words'
import type { RunKindFacts } from './kind-facts'
import { whoMay } from './kind-facts'

const WRITES_PRODUCTS = [
  ...[whoMay('products', 'create'), whoMay('products', 'update')],
  ...[whoMay('variants', 'create'), whoMay('variants', 'update')],
]

const setsPrices = {
  done: msg('Prices changed'),
  isFor: whoMay('variants', 'update'),
  needsReason: false,
} as const
const PRICES_BACK = {
  ...{ verb: msg('Set prices back'), done: msg('Prices set back'), isFor: whoMay('variants', 'update') },
  effect: msg('Sets the prices back to what they were before the run.'),
  ...{ needsReason: false, inverse: null, isOffered: false },
} as const

/** What can be done to many products, variants and customers at once. */
export const CATALOGUE_KINDS = {
  variant_prices: {
    ...{ subject: 'variants', verb: msg('Change prices'), ...setsPrices },
    effect: msg('Sets the price of each variant. Orders that are placed keep theirs.'),
    ...{ inverse: 'variant_prices_back', isOffered: true },
  },
  variant_prices_back: { subject: 'variants', ...PRICES_BACK },
  product_prices: {
    ...{ subject: 'products', verb: msg('Change prices'), ...setsPrices },
    effect: msg('Sets the prices of all variants of each product. Orders that are placed keep theirs.'),
    ...{ inverse: 'product_prices_back', isOffered: true },
  },
  product_prices_back: { subject: 'products', ...PRICES_BACK },
  category: {
    ...{ subject: 'products', verb: msg('Set category'), done: msg('Category set') },
    isFor: whoMay('products', 'update'),
    effect: msg(
      'The shop shows each product in this category from now on. What waits as a draft stays a draft.',
    ),
    ...{ needsReason: false, inverse: 'category_back', isOffered: true },
  },
  category_back: {
    ...{ subject: 'products', verb: msg('Set category back'), done: msg('Category set back') },
    isFor: whoMay('products', 'update'),
    effect: msg('Sets the categories back to what they were before the run.'),
    ...{ needsReason: false, inverse: null, isOffered: false },
  },
  stock: {
    ...{ subject: 'variants', verb: msg('Change stock'), done: msg('Stock changed') },
    isFor: whoMay('variants', 'adjust stock'),
    effect: msg('Corrects the pieces on hand of each variant, as an adjustment with your reason.'),
    ...{ needsReason: true, inverse: 'stock_back', isOffered: true },
  },
  stock_back: {
    ...{ subject: 'variants', verb: msg('Take stock change back'), done: msg('Stock change taken back') },
    isFor: whoMay('variants', 'adjust stock'),
    effect: msg('Adjusts the pieces on hand by as many in the other direction.'),
    ...{ needsReason: true, inverse: null, isOffered: false },
  },
  customer_tag: {
    ...{
      subject: 'users',
      verb: msg('Tag|verb'),
      done: msg('Tagged|done'),
      isFor: whoMay('users', 'tag customers'),
    },
    effect: msg('Puts the tags on each customer. What they have already stays.'),
    ...{ needsReason: false, inverse: 'customer_tags_back', isOffered: true },
  },
  customer_untag: {
    ...{ subject: 'users', verb: msg('Remove tags'), done: msg('Tags removed') },
    isFor: whoMay('users', 'tag customers'),
    effect: msg('Takes the tags off each customer who has them.'),
    ...{ needsReason: false, inverse: 'customer_tags_back', isOffered: true },
  },
  customer_tags_back: {
    ...{ subject: 'users', verb: msg('Set tags back'), done: msg('Tags set back') },
    isFor: whoMay('users', 'tag customers'),
    effect: msg('Takes off the tags that the run has put on, and puts back those that it took off.'),
    ...{ needsReason: false, inverse: null, isOffered: false },
  },
  product_file: {
    ...{ subject: 'products', verb: msg('Import file'), done: msg('Imported|done') },
    isFor: (person) => WRITES_PRODUCTS.every((may) => may(person)),
    effect: msg('Makes and changes each product of the file with its variants.'),
    ...{ needsReason: false, inverse: null, isOffered: false },
  },
} as const satisfies Record<string, RunKindFacts>
