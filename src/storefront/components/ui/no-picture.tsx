import { Package } from 'lucide-react'

/** Stands where a product has no picture yet. */
export function NoPicture() {
  return (
    <span className="grid size-full place-items-center bg-linen text-edge">
      <Package aria-hidden className="size-1/4" strokeWidth={1.25} />
    </span>
  )
}
