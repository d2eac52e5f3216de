import { LoadingPage } from '@/storefront/components/layout/loading-page'

export default function Loading() {
  return <LoadingPage />
}
