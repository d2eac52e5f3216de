import { LoadingPage } from '@/storefront/components/layout/loading-page'

/** Shown while a search runs. */
export default function Loading() {
  return <LoadingPage />
}
