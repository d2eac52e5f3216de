'use client'

import { useAnnouncer } from '../../store/announcer'

/** Says what changed to those who cannot see it change. */
export function LiveRegion() {
  const message = useAnnouncer((state) => state.message)
  return (
    <p aria-live="polite" className="sr-only">
      {message}
    </p>
  )
}
