'use client'

import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useState } from 'react'

import { ShopTimeZoneContext } from '../ui/shop-time'

/** What client components share. One query client a visit, never one for all visitors of the server. */
export function Providers({ children, timeZone }: { children: ReactNode; timeZone: string }) {
  const [client] = useState(() => new QueryClient({ defaultOptions: { queries: { retry: 1 } } }))
  return (
    <ShopTimeZoneContext timeZone={timeZone}>
      <QueryClientProvider client={client}>{children}</QueryClientProvider>
    </ShopTimeZoneContext>
  )
}
