import { BrandMark } from './brand-mark'

/** The mark in the panel's breadcrumb. */
export function BrandIcon() {
  return <BrandMark size={18} />
}
