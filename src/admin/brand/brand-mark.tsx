/** The logo: two shelves and a doorway, for the room behind the shop. */
export function BrandMark({ size }: { size: number }) {
  return (
    <svg aria-hidden="true" className="br-mark" height={size} viewBox="0 0 32 32" width={size}>
      <rect height="32" rx="7" width="32" />
      <path d="M8 9.5h10M8 16h10M8 22.5h10" />
      <path d="M22 24V8" />
    </svg>
  )
}
