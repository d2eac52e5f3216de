import type { Call } from '../call'
import { refuseParameters } from '../call'
import type { Engine } from '../engine/engine'
import type { OpenApiDocument } from '../openapi/document'
import { describeApi } from '../openapi/document'
import { renderReference } from '../openapi/page/render-page'
import { textOf } from '../route'
import type { Router } from '../router'

/** Answers a text that is made when it is first asked for: every route is known by then. */
function onceAsked(make: () => string): (call: Call) => Promise<{ data: string }> {
  let text: string | undefined
  return async (call) => {
    refuseParameters(call)
    text ??= make()
    return { data: text }
  }
}

/** The API's description of itself, for programs and for people. */
export function addDescriptionRoutes(router: Router, engine: Engine): void {
  let described: OpenApiDocument | undefined
  const describe = () => (described ??= describeApi(router.routes, engine))
  const open = { audience: 'anyone', needs: 'nothing' } as const
  router.add(
    {
      ...open,
      route: 'GET /openapi.json',
      name: 'getDescription',
      summary: 'Read this document',
      answer: textOf('application/json'),
    },
    onceAsked(() => JSON.stringify(describe())),
  )
  router.add(
    {
      ...open,
      route: 'GET /docs',
      name: 'getReference',
      summary: 'Read this document as a page, with forms to try it',
      answer: textOf('text/html; charset=utf-8'),
    },
    onceAsked(() => renderReference(describe())),
  )
}
