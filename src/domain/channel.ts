/** The channel that a change came from: the stored value and its label. */
export const CHANNEL_LABELS = {
  admin: 'admin panel',
  rest: 'REST API',
  graphql: 'GraphQL',
  v1: 'API v1',
  mcp: 'agent tools',
  storefront: 'storefront',
  import: 'import',
  script: 'script',
  job: 'background job',
} as const
export type Channel = keyof typeof CHANNEL_LABELS
