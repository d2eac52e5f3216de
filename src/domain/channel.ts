import { msg } from './languages/words'

/** The channel that a change came from: the stored value and its label. */
export const CHANNEL_LABELS = {
  admin: msg('admin panel'),
  rest: msg('REST API'),
  graphql: msg('GraphQL'),
  v1: msg('API v1'),
  mcp: msg('agent tools'),
  storefront: msg('storefront'),
  import: msg('import'),
  script: msg('script'),
  job: msg('background job'),
} as const
export type Channel = keyof typeof CHANNEL_LABELS
