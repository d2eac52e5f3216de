import type { Context } from '@/platform/context'
import { readSqlOf } from '@/platform/database/replicas/reads'

import type { CatalogueImage, ImageRow } from './images'
import { IMAGE_JSON, toImage } from './images'

export interface Category {
  id: string
  parentId: string | null
  slug: string
  title: string
  description: string | null
  image: CatalogueImage | null
}

/** A browsable tree is small; the limit keeps a faulty import from filling every page. */
const MAX_CATEGORIES = 500

const CATEGORIES = `
  select c.id, c.parent_id as "parentId", c.slug, c.title, c.description,
    (select ${IMAGE_JSON} from media m where m.id = c.image_id and m.deleted_at is null) as image
  from categories c where c.deleted_at is null
  order by c.position, c.title limit ${MAX_CATEGORIES}`

type Row = Omit<Category, 'image'> & { image: ImageRow | null } & Record<string, unknown>

/** All categories in the order of the shop; `parentId` forms the tree. */
export async function listCategories(ctx: Context): Promise<Category[]> {
  const rows = await readSqlOf(ctx.payload).prepared<Row>('catalogue-categories', CATEGORIES)
  return rows.map(({ id, parentId, slug, title, description, image }) => ({
    id,
    parentId,
    slug,
    title,
    description,
    image: toImage(image),
  }))
}

/** The ids of a category and all its descendants. */
export function withDescendants(categories: readonly Category[], id: string): string[] {
  const children = categories.filter((category) => category.parentId === id && category.id !== id)
  return [id, ...children.flatMap((child) => withDescendants(categories, child.id))]
}

/** The path from the root of the tree to the category. */
export function pathTo(categories: readonly Category[], id: string): Category[] {
  const path: Category[] = []
  let next = categories.find((category) => category.id === id)
  while (next && !path.includes(next)) {
    path.unshift(next)
    const { parentId } = next
    next = categories.find((category) => category.id === parentId)
  }
  return path
}
