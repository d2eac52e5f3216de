import type { SanitizedCollectionConfig, SanitizedConfig } from 'payload'

import { boundBulkWrites, refusePartialWrites } from './hooks/bound-bulk-writes'
import { bulkEndpoints } from './endpoints/bulk-endpoints'
import { exportEndpoints } from './endpoints/export-endpoint'

const NEIGHBOURS = '@/admin/lists/neighbours/neighbour-links-field#NeighbourLinks'
const LIST_VIEW = '@/admin/lists/list-view#ListView'

/** Payload's own collections have no list in the panel. */
const isBuiltIn = ({ slug }: SanitizedCollectionConfig) => slug.startsWith('payload-')

function boundWrites({ hooks }: SanitizedCollectionConfig): void {
  hooks.beforeOperation = [boundBulkWrites, ...hooks.beforeOperation]
  hooks.afterOperation = [...hooks.afterOperation, refusePartialWrites]
}

function actInThePanel(collection: SanitizedCollectionConfig): void {
  const { admin, endpoints, slug } = collection
  collection.endpoints = [
    ...bulkEndpoints(slug),
    ...exportEndpoints(slug),
    ...(endpoints === false ? [] : endpoints),
  ]
  const components = admin.components ?? {}
  const views = components.views ?? {}
  const beforeDocumentControls = [NEIGHBOURS, ...(components.edit?.beforeDocumentControls ?? [])]
  admin.components = {
    ...components,
    edit: { ...components.edit, beforeDocumentControls },
    views: { ...views, list: { ...views.list, Component: LIST_VIEW } },
  }
}

/**
 * Bounds the bulk writes of every collection, Payload's own included, which it adds after plugins have run, and gives
 * the panel its own bulk actions: a new collection has both because it is there.
 */
export function addBulkActions(config: SanitizedConfig): SanitizedConfig {
  for (const collection of config.collections) {
    boundWrites(collection)
    if (!isBuiltIn(collection)) actInThePanel(collection)
  }
  return config
}
