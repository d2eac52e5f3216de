import type { Call } from '../call'
import type { Engine } from '../engine/engine'
import { findVisible, getResource } from '../engine/get'
import { listResource } from '../engine/list'
import type { Resource } from '../engine/resource'
import type { Answer } from '../call'

/** Answers a list of a resource. */
export async function answerList(engine: Engine, resource: Resource, call: Call): Promise<Answer> {
  const { principal, url } = call
  return listResource(engine, { resource, principal, params: url.searchParams })
}

/** Answers one document of a resource, named by the path's `id`. */
export async function answerOne(engine: Engine, resource: Resource, call: Call): Promise<Answer> {
  const { principal, url, param } = call
  return {
    data: await getResource(engine, { resource, principal, id: param('id'), params: url.searchParams }),
  }
}

/**
 * Answers what hangs below a document that the caller may see.
 * @throws DomainError `NOT_FOUND` when they may not see it, or it does not exist.
 */
export async function answerBelow(
  engine: Engine,
  { above, below, column }: { above: Resource; below: Resource; column: string },
  call: Call,
): Promise<Answer> {
  const { principal, url } = call
  const id = await findVisible(engine, { resource: above, principal, id: call.param('id') })
  return listResource(engine, {
    resource: below,
    principal,
    params: url.searchParams,
    parent: { column, id },
  })
}
