/** The channel that a change came from: the stored value and its label. */
export const DOOR_LABELS = {
  admin: 'admin panel',
  rest: 'REST API',
  graphql: 'GraphQL',
  v1: 'API v1',
  storefront: 'storefront',
  import: 'import',
  script: 'script',
  job: 'background job',
} as const
export type Door = keyof typeof DOOR_LABELS
