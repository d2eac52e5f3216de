import 'server-only'

import Image from 'next/image'
import Link from 'next/link'

import type { Category } from '@/features/catalogue/list-categories'

/** The top of the category tree, to press. */
export function CategoryTiles({ categories }: { categories: readonly Category[] }) {
  return (
    <ul className="grid grid-cols-2 gap-4 sm:grid-cols-[repeat(auto-fill,minmax(9.5rem,1fr))]">
      {categories.map(({ id, slug, title, image }) => (
        <li key={id}>
          <Link
            href={`/categories/${slug}`}
            className="group block overflow-hidden rounded-card border border-line bg-white hover:border-pine"
          >
            {image === null ? null : (
              <Image
                src={image.cardUrl}
                alt=""
                width={640}
                height={640}
                loading="lazy"
                className="aspect-[4/3] w-full object-cover"
              />
            )}
            <span className="block px-4 py-3 font-display font-bold group-hover:underline">{title}</span>
          </Link>
        </li>
      ))}
    </ul>
  )
}
