import { refuseParameters } from '../call'
import type { Engine } from '../engine/engine'
import { describeApi } from '../openapi/document'
import { textOf } from '../route'
import type { Router } from '../router'

/** The API's description of itself. */
export function addDescriptionRoutes(router: Router, engine: Engine): void {
  let text: string | undefined
  router.add(
    {
      route: 'GET /openapi.json',
      name: 'getDescription',
      summary: 'Read this document',
      audience: 'anyone',
      needs: 'nothing',
      answer: textOf('application/json'),
    },
    async (call) => {
      refuseParameters(call)
      // Made when it is first asked for: every route is known by then.
      text ??= JSON.stringify(describeApi(router.routes, engine))
      return { data: text }
    },
  )
}
