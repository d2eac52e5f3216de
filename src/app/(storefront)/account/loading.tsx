import { LoadingPage } from '@/storefront/components/layout/loading-page'

/** Shown while a page of the account loads. */
export default function Loading() {
  return <LoadingPage />
}
