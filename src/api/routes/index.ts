import { addResource } from '../add-resource'
import type { Engine } from '../engine/engine'
import { derivedResources } from '../resources/derived'
import type { Router } from '../router'
import { addAccountLinkRoutes } from './account-links'
import { addKeyRoutes } from './api-keys'
import { addAuthRoutes } from './auth'
import { addCatalogueRoutes } from './catalogue'
import { addDescriptionRoutes } from './description'
import { addFreeKeyRoutes } from './free-keys'
import { addMediaRoutes } from './media'
import { addOrderActionRoutes } from './order-actions'
import { addOrderRoutes } from './orders'
import { addProductRoutes } from './products'
import { addSecondFactorRoutes } from './second-factor'
import { addServiceAccountRoutes } from './service-accounts'
import { addSessionRoutes } from './sessions'
import { addStockLevelRoutes } from './stock-levels'
import { addUserRoutes } from './users'

/** What a collection offers that declares its API by its own fields. */
const MANAGED = ['list', 'get', 'create', 'change', 'delete'] as const

/** Everything below `/api/v1`. */
export function addRoutes(router: Router, engine: Engine): void {
  addAuthRoutes(router, engine)
  addSessionRoutes(router)
  addSecondFactorRoutes(router)
  addAccountLinkRoutes(router)
  addKeyRoutes(router, engine)
  addServiceAccountRoutes(router, engine)
  addUserRoutes(router, engine)
  addOrderRoutes(router, engine)
  addOrderActionRoutes(router)
  addProductRoutes(router, engine)
  addCatalogueRoutes(router, engine)
  addStockLevelRoutes(router)
  addFreeKeyRoutes(router)
  addMediaRoutes(router, engine)
  for (const { resource, audience } of derivedResources(engine.payload))
    addResource(router, engine, { resource, audience, offers: MANAGED })
  addDescriptionRoutes(router, engine)
}
