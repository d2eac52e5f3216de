'use client'

import Image from 'next/image'
import { useState } from 'react'

import { cn } from '@/storefront/lib/class-names'
import { NoPicture } from '../ui/no-picture'

interface GalleryImage {
  alt: string
  thumbnailUrl: string
  largeUrl: string
  width: number
  height: number
}

/** One large picture, and small ones to choose it by. */
export function Gallery({ images }: { images: readonly GalleryImage[] }) {
  const [chosen, setChosen] = useState(0)
  const image = images[chosen] ?? images[0]
  if (!image) {
    return (
      <div className="aspect-square overflow-hidden rounded-card">
        <NoPicture />
      </div>
    )
  }
  return (
    <div className="lg:sticky lg:top-6 lg:self-start">
      <Image
        src={image.largeUrl}
        alt={image.alt}
        width={image.width}
        height={image.height}
        preload
        className="aspect-square w-full rounded-card bg-linen object-cover"
      />
      {images.length < 2 ? null : (
        <ul className="mt-3 flex flex-wrap gap-3">
          {images.map(({ thumbnailUrl, alt }, index) => (
            <li key={thumbnailUrl}>
              <button
                type="button"
                aria-label={`Show picture ${index + 1} of ${images.length}: ${alt}`}
                aria-pressed={index === chosen}
                onClick={() => setChosen(index)}
                className={cn(
                  'block overflow-hidden rounded-lg border-2',
                  index === chosen ? 'border-pine' : 'border-transparent hover:border-edge',
                )}
              >
                <Image src={thumbnailUrl} alt="" width={80} height={80} className="size-20 object-cover" />
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
