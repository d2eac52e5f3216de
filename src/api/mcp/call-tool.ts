import type { ErrorDetails } from '@/domain/errors'
import { DomainError } from '@/domain/errors'
import { textOf } from '@/platform/http/text-response'

import { answerOperation } from '../bulk/perform'
import type { Call } from '../call'
import { respondOrProblem } from '../respond-or-problem'
import type { Router } from '../router'
import type { Arguments } from './tool-request'
import { operationOf } from './tool-request'
import type { Tool } from './tools'
import { mayWrite } from './tools'
import { argumentOf } from './tool-schema'

/** What a call of a tool answers: the answer of `/api/v1`, once for programs and once as a text. */
interface ToolResult {
  readonly content: { type: 'text'; text: string }[]
  readonly structuredContent: Record<string, unknown>
  readonly isError?: true
  readonly [key: string]: unknown
}

interface Answered {
  readonly error?: { readonly details?: ErrorDetails }
}

/** The problems of an answer, by the names that the arguments have. */
function inWordsOfArguments(body: Answered): Record<string, unknown> {
  const { error } = body
  const fields = error?.details?.fields?.map(({ path, ...rest }) => ({ path: argumentOf(path), ...rest }))
  if (!fields) return { ...body }
  return { ...body, error: { ...error, details: { ...error?.details, fields } } }
}

/** Headers by which a caller learns where it stands, and how long to wait. */
const TOLD = ['ratelimit-limit', 'ratelimit-remaining', 'ratelimit-reset', 'retry-after']

const toldBy = ({ headers }: Response) =>
  Object.fromEntries(TOLD.flatMap((name) => (headers.has(name) ? [[name, headers.get(name) ?? '']] : [])))

async function resultOf(response: Response): Promise<ToolResult> {
  const text = textOf(response) ?? (await response.text())
  const body = JSON.parse(text) as Record<string, unknown>
  if (response.ok) return { content: [{ type: 'text', text }], structuredContent: body }
  const structuredContent = inWordsOfArguments(body)
  return {
    content: [{ type: 'text', text: JSON.stringify(structuredContent) }],
    structuredContent,
    isError: true,
  }
}

function assertWrites({ isWrite }: Tool, call: Call): void {
  if (!isWrite || mayWrite(call.principal)) return
  throw new DomainError('FORBIDDEN', 'These tools only read: those that write need a key with mcp:write.')
}

/**
 * Calls a tool: as a request of `/api/v1`, under the same permissions, scopes and rules. What refuses it is part of the
 * result, so that a model can read it; `headers` say in HTTP how long to wait, if so. Never throws.
 */
export async function callTool(
  router: Pick<Router, 'perform'>,
  call: Call,
  { tool, args }: { tool: Tool; args: Arguments },
): Promise<{ result: ToolResult; headers: Readonly<Record<string, string>> }> {
  const { principal, ctx, engine, overLimit } = call
  const answer = async () => {
    if (overLimit) throw overLimit
    assertWrites(tool, call)
    const operation = operationOf(tool, args)
    return answerOperation({ router, inside: { principal, ctx, engine }, key: null }, operation, 0)
  }
  const response = await respondOrProblem(ctx.requestId, answer)
  return { headers: toldBy(response), result: await resultOf(response) }
}
