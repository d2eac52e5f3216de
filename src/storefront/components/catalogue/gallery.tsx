'use client'

import Image from 'next/image'
import { useState } from 'react'

import { pictureOfChoice } from '@/storefront/lib/catalogue/picture-of-choice'
import { cn } from '@/storefront/lib/class-names'
import { NoPicture } from '../ui/no-picture'
import { useProductChoice } from './product-choice'

interface GalleryImage {
  alt: string
  thumbnailUrl: string
  largeUrl: string
  width: number
  height: number
}

interface ValuePicture {
  option: string
  value: string
  image: GalleryImage
}

interface Props {
  images: readonly GalleryImage[]
  options: readonly { name: string }[]
  /** The picture of a value, shown when that is chosen. */
  valuePictures: readonly ValuePicture[]
}

/** The pictures of the product, and those of values that are not among them. */
function allPictures({ images, valuePictures }: Omit<Props, 'options'>): GalleryImage[] {
  const known = new Set(images.map(({ largeUrl }) => largeUrl))
  const more = valuePictures.filter(({ image: { largeUrl } }) => {
    const isNew = !known.has(largeUrl)
    known.add(largeUrl)
    return isNew
  })
  return [...images, ...more.map(({ image }) => image)]
}

/** The place of the picture that is shown: what was pressed last, or that of the value which was chosen since. */
function useShown({ options, valuePictures }: Omit<Props, 'images'>, all: readonly GalleryImage[]) {
  const { choice } = useProductChoice()
  const url = pictureOfChoice(valuePictures, options, choice)?.image.largeUrl
  const ofChoice = Math.max(
    0,
    all.findIndex(({ largeUrl }) => largeUrl === url),
  )
  const [pressed, setPressed] = useState<{ index: number; url: string | undefined } | null>(null)
  const shown = pressed !== null && pressed.url === url ? pressed.index : ofChoice
  return { chosen: shown, press: (index: number) => setPressed({ index, url }) }
}

/** One large picture, and small ones to choose it by; it follows the value that is chosen. */
export function Gallery(props: Props) {
  const images = allPictures(props)
  const { chosen, press } = useShown(props, images)
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
                onClick={() => press(index)}
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
