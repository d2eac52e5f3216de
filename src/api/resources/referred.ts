import type { ReferredResources } from '../identity/body-references'
import { categories, products, variants } from './catalogue'
import { users } from './users'

/** The resources whose documents bodies name by their external references. */
export const REFERRED_RESOURCES: ReferredResources = { users, products, variants, categories }
