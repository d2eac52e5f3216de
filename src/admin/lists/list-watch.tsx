import 'server-only'

import type { Payload } from 'payload'

import { idOfRequest } from '@/features/lists/outcome-of-request'

import { FailedList } from './failed-list'
import { wholeListPath } from './whole-list-path'

interface Props {
  collectionSlug?: string
  payload: Payload
  viewType?: string
}

/** Stands above every page of the panel, where the failure of the page itself does not reach. */
export function ListWatch({ collectionSlug, payload, viewType }: Props) {
  const collection = payload.config.collections.find(({ slug }) => slug === collectionSlug)
  if (!collection || (viewType !== 'list' && viewType !== 'trash')) return null
  const requestId = idOfRequest()
  return (
    <FailedList
      key={requestId}
      requestId={requestId}
      wholeListPath={wholeListPath(collection, { isTrash: viewType === 'trash' })}
    />
  )
}
