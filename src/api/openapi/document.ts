import { labelText } from '@/domain/languages/label-text'

import { identifiersOf } from '../identity/document-id'
import type { Engine } from '../engine/engine'
import { pathOf } from '../engine/resource'
import type { Route } from '../route'
import { Components } from './components'
import { operationOf, partsOf } from './operations'
import { describeWebhooks } from './webhooks'

/** Of the API. Its first number rises when a program that was written against it may fail. */
export const VERSION = '1.0.0'

/** The document of an API. */
export interface OpenApiDocument {
  readonly openapi: string
  readonly info: { readonly version: string } & Readonly<Record<string, unknown>>
  readonly paths: Readonly<Record<string, Readonly<Record<string, unknown>>>>
  readonly components: Readonly<Record<string, Readonly<Record<string, unknown>>>>
  readonly [key: string]: unknown
}

const DESCRIPTION = `Orders, catalogue, customers and stock of a shop, for programs.

- Names are in snake_case, ids are UUIDs, times are in UTC (ISO 8601). Money is in minor units: \`{"amount": 1299, "currency": "GBP"}\`.
- More fields may be added to answers, and more values to their enumerations: ignore what you do not know. Bodies and
  parameters are closed: what does not exist is refused with \`VALIDATION_ERROR\`.
- A caller gets those fields that they may read: the fields that not every caller has are not required here. Without the
  parameter \`fields\`, answers have all others.
- Permissions name roles, and in brackets the rows that they reach: \`all\`, \`own\` (about the caller), \`published\`, \`kept\`
  (not in the trash), \`customers\`, \`below admin\`. An id that the caller may not see answers like one that does not exist.
- Each address answers \`HEAD\` where it answers \`GET\`, \`OPTIONS\` with the headers of CORS for the shop's own and listed
  origins, and other methods with 405 \`METHOD_NOT_ALLOWED\`, its methods in \`Allow\` and \`details.allow\`.
- With a key, answers say what its limit is and what is left of it: \`RateLimit-Limit\`, \`RateLimit-Remaining\` and
  \`RateLimit-Reset\`. Operations and fields that will go are marked as deprecated; the answers of such operations have
  \`Deprecation\` and \`Sunset\`.
- Answers are sent with \`Cache-Control: no-store\` where nothing else is said.`

const SECURITY = {
  accessToken: {
    type: 'http',
    scheme: 'bearer',
    description: 'The `access_token` of a person, from `/auth/login`. Valid for 15 minutes.',
  },
  apiKey: {
    type: 'http',
    scheme: 'bearer',
    bearerFormat: 'br_…',
    description:
      'The key of a program. It acts for its owner, within its scopes, which each operation names. ' +
      'One that begins with `br_test_` works on the demo data of the sandbox.',
  },
}

interface Tag {
  name: string
  description: string
}

const OWN_ACCOUNT: Tag = { name: 'Account', description: 'Signing in, and the caller’s own account.' }
const SERVICES: Tag = {
  name: 'Service accounts',
  description: 'Accounts of the shop for programs. They have keys, and no sign-in.',
}
const SANDBOX: Tag = {
  name: 'Sandbox',
  description: 'Demo data in a database of their own, on which test keys (`br_test_…`) work.',
}
const OF_API: Tag = { name: 'Description', description: 'What describes the API itself.' }

/** The heading under which a route is found: its collection, by the words that the panel has for it. */
function tagOf({ payload }: Engine, route: Route): Tag {
  const segment = partsOf(route).path.split('/')[1] ?? ''
  if (segment === 'auth') return OWN_ACCOUNT
  if (segment === 'service-accounts') return SERVICES
  if (segment === 'sandbox') return SANDBOX
  const { needs } = route
  const [permission] = typeof needs === 'string' ? [] : [needs].flat()
  const permitted = permission?.policy.resource
  const find = (name?: string) => payload.config.collections.find(({ slug }) => slug === name)
  const collection = find(segment) ?? find(permitted)
  if (!collection) return OF_API
  const { labels, admin } = collection
  const words = labelText(admin.description)
  const name = labelText(labels.plural) ?? segment
  return { name, description: words ?? `What is below \`/${segment}\`.` }
}

/** What documents are named by in paths, in words, by the first part of the path. */
export function identifiersIn(routes: readonly Route[]): Map<string, string> {
  return new Map(
    routes.flatMap(({ answer: { resource } }) => {
      const words = resource && identifiersOf(resource)
      return words ? [[pathOf(resource), words] as const] : []
    }),
  )
}

/**
 * The OpenAPI 3.1 document of the routes: it follows from their declarations alone, and is the same on each build.
 * @throws Error when two routes have one name.
 */
export function describeApi(routes: readonly Route[], engine: Engine): OpenApiDocument {
  const components = new Components()
  const described = { components, engine, identifiers: identifiersIn(routes) }
  const paths: Record<string, Record<string, unknown>> = {}
  const tags = new Map<string, Tag>()
  const names = new Set<string>()
  for (const route of routes) {
    if (names.has(route.name)) throw new Error(`two routes are called "${route.name}"`)
    names.add(route.name)
    const { method, path } = partsOf(route)
    const tag = tagOf(engine, route)
    tags.set(tag.name, tag)
    const at = path.replaceAll(/:(\w+)/g, '{$1}')
    paths[at] = { ...paths[at], [method.toLowerCase()]: operationOf(route, tag.name, described) }
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Backroom',
      version: VERSION,
      description: DESCRIPTION,
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: '/api/v1', description: 'This shop.' }],
    tags: [...tags.values()],
    paths,
    webhooks: describeWebhooks(components),
    components: { ...components.toJSON(), securitySchemes: SECURITY },
  }
}
