import { addResource } from '../add-resource'
import type { Engine } from '../engine/engine'
import { derivedResources } from '../resources/derived'
import type { Router } from '../router'
import { addUpsertRoutes } from '../upsert/add-upsert-routes'
import { addAccountLinkRoutes } from './account/account-links'
import { addKeyRoutes } from './account/api-keys'
import { addAuthRoutes } from './account/auth'
import { addBulkRoutes } from './bulk'
import { addCatalogueRoutes } from './catalogue'
import { addCustomerRoutes } from './customers/customers'
import { addDescriptionRoutes } from './description'
import { addEventRoutes } from './events'
import { addExportRoutes } from './exports'
import { addFreeKeyRoutes } from './free-keys'
import { addMcpRoute } from './mcp'
import { addMediaRoutes } from './media'
import { addOrderActionRoutes } from './orders/order-actions'
import { addOrderCorrectionRoutes } from './orders/order-corrections'
import { addInvoiceRoutes } from './orders/invoices'
import { addOrderPaperRoutes } from './orders/order-papers'
import { addOrderEditRoute } from './orders/order-edits'
import { addOrderFileRoutes } from './orders/order-files'
import { addOrderNoteRoutes } from './orders/order-notes'
import { addReturnRoutes } from './orders/returns'
import { addOrderRoutes } from './orders/orders'
import { addPriceRoutes } from './prices'
import { addProductRoutes } from './products'
import { addReportRoutes } from './reports'
import { addSandboxRoutes } from './sandbox'
import { addSecondFactorRoutes } from './account/second-factor'
import { addServiceAccountRoutes } from './account/service-accounts'
import { addSessionRoutes } from './account/sessions'
import { addStoreRoutes } from './store'
import { addStockLevelRoutes } from './stock-levels'
import { addUserRoutes } from './account/users'
import { addWebhookRoutes } from './webhooks'

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
  addCustomerRoutes(router, engine)
  addOrderRoutes(router, engine)
  addOrderActionRoutes(router)
  addOrderCorrectionRoutes(router)
  addOrderPaperRoutes(router)
  addInvoiceRoutes(router, engine)
  addOrderEditRoute(router)
  addOrderNoteRoutes(router, engine)
  addOrderFileRoutes(router, engine)
  addReturnRoutes(router, engine)
  addEventRoutes(router)
  addProductRoutes(router, engine)
  addCatalogueRoutes(router, engine)
  addStockLevelRoutes(router)
  addPriceRoutes(router)
  addUpsertRoutes(router, engine)
  addFreeKeyRoutes(router)
  addStoreRoutes(router)
  addReportRoutes(router)
  addMediaRoutes(router, engine)
  addWebhookRoutes(router, engine)
  for (const { resource, audience } of derivedResources(engine.payload))
    addResource(router, engine, { resource, audience, offers: MANAGED })
  addBulkRoutes(router)
  addExportRoutes(router)
  addMcpRoute(router, engine)
  addSandboxRoutes(router)
  addDescriptionRoutes(router, engine)
}
