import type { TaxClass } from '@/domain/tax'

/** The demo shop as a whole: a small maker of things for the house. */
export const STORE = {
  name: 'Hollin & Marsh',
  email: 'hello@hollinandmarsh.example',
  address: {
    name: 'Hollin & Marsh',
    company: 'Hollin & Marsh Ltd',
    line1: 'The Old Dye Works',
    line2: '4 Weir Lane',
    city: 'Hebden Bridge',
    region: 'West Yorkshire',
    postcode: 'HX7 8AB',
    country: 'GB',
    phone: '+44 1632 960100',
  },
  currency: 'GBP',
  pricesIncludeTax: true,
  orderNumberPrefix: 'HM-',
  lowStockLevel: 5,
  papers: { vatNumber: 'GB999999973' },
}

/** The same as a sandbox: its orders are told from the shop's by their numbers. */
export const SANDBOX_STORE = { ...STORE, orderNumberPrefix: 'TEST-' }

const RATES: readonly (readonly [country: string, standardBp: number, reducedBp: number, zeroBp: number])[] =
  [
    ['GB', 2000, 500, 0],
    ['IE', 2300, 1350, 0],
    ['DE', 1900, 700, 0],
    ['FR', 2000, 550, 0],
    ['NL', 2100, 900, 0],
    ['SE', 2500, 1200, 0],
    ['US', 0, 0, 0],
    ['*', 2000, 500, 0],
  ]

export const TAX_RATES: readonly { taxClass: TaxClass; country: string; rateBp: number }[] = RATES.flatMap(
  ([country, standardBp, reducedBp, zeroBp]) => [
    { taxClass: 'standard' as const, country, rateBp: standardBp },
    { taxClass: 'reduced' as const, country, rateBp: reducedBp },
    { taxClass: 'zero' as const, country, rateBp: zeroBp },
  ],
)

export const SHIPPING_METHODS = [
  { code: 'standard', title: 'Standard delivery, 2 to 4 days', priceMinor: 395, freeFromMinor: 5000 },
  { code: 'express', title: 'Express, next working day', priceMinor: 695, freeFromMinor: 15000 },
  { code: 'collect', title: 'Collect from the workshop', priceMinor: 0, freeFromMinor: null },
  { code: 'international', title: 'International, tracked', priceMinor: 1495, freeFromMinor: 20000 },
]

export interface CategoryRow {
  slug: string
  title: string
  parent?: string
  description: string
}

export const CATEGORIES: readonly CategoryRow[] = [
  { slug: 'kitchen', title: 'Kitchen', description: 'For the table, the stove and the drawer in between.' },
  {
    slug: 'tableware',
    title: 'Tableware',
    parent: 'kitchen',
    description: 'Stoneware, thrown and glazed in small batches, made for every day.',
  },
  {
    slug: 'kitchen-linen',
    title: 'Kitchen linen',
    parent: 'kitchen',
    description: 'Washed linen and heavy cotton that get better with each wash.',
  },
  {
    slug: 'boards-and-spoons',
    title: 'Boards & spoons',
    parent: 'kitchen',
    description: 'Ash, oak and sycamore from northern woods, oiled by hand.',
  },
  { slug: 'home', title: 'Home', description: 'Softer corners, warmer light, a place for everything.' },
  {
    slug: 'cushions-and-throws',
    title: 'Cushions & throws',
    parent: 'home',
    description: 'Lambswool and linen, woven a few miles down the valley.',
  },
  {
    slug: 'candles',
    title: 'Candles',
    parent: 'home',
    description: 'Plain wax, cotton wicks and scents that do not shout.',
  },
  {
    slug: 'vases-and-baskets',
    title: 'Vases & baskets',
    parent: 'home',
    description: 'For three stems from the garden, or for all the wool.',
  },
  {
    slug: 'stationery',
    title: 'Stationery',
    description: 'Paper worth writing on, and things to write with.',
  },
  {
    slug: 'notebooks',
    title: 'Notebooks',
    parent: 'stationery',
    description: 'Thread-sewn, so that they lie flat on the first page and the last.',
  },
  {
    slug: 'cards-and-wrap',
    title: 'Cards & wrap',
    parent: 'stationery',
    description: 'Printed from carved blocks on recycled board.',
  },
  {
    slug: 'desk',
    title: 'Desk',
    parent: 'stationery',
    description: 'Pens, pencils and what keeps them from rolling away.',
  },
  { slug: 'pantry', title: 'Pantry', description: 'Tea, honey and preserves from neighbours whom we know.' },
  { slug: 'garden', title: 'Garden', description: 'For pots on a sill as much as for a whole row of beans.' },
  {
    slug: 'prints-and-books',
    title: 'Prints & books',
    description: 'Linocuts from our press, and the books that go with them.',
  },
  { slug: 'little-ones', title: 'Little ones', description: 'Sturdy, washable and kind to small hands.' },
]
