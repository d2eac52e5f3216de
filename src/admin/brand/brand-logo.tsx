import { BrandMark } from './brand-mark'

/** The mark and the name, above the sign-in form. */
export function BrandLogo() {
  return (
    <div className="br-logo">
      <BrandMark size={44} />
      <span>Backroom</span>
    </div>
  )
}
