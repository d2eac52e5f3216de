import type { AfterErrorHook, PayloadRequest } from 'payload'

import { SOURCE_LANGUAGE } from '@/domain/languages/languages'
import { refusalIn } from '@/domain/languages/refusals'

/** What is said to people in an answer; all else there is for programs, or was typed. */
const SAID = new Set(['message', 'reason', 'because', 'problem', 'problems', 'refusal', 'notes', 'words'])

type Say = (text: string) => string

function translated(value: unknown, say: Say, isSaid: boolean): unknown {
  if (typeof value === 'string') return isSaid ? say(value) : value
  if (Array.isArray(value)) return value.map((item) => translated(item, say, isSaid))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [name, translated(inner, say, SAID.has(name))]),
  )
}

/**
 * What an answer says of things that are refused, in the language of who reads it. Only texts under the names for people are
 * translated (`message`, `reason` …).
 */
export function refusalsFor<T>(req: Pick<PayloadRequest, 'i18n'>, answer: T): T {
  const { language } = req.i18n
  if (language === SOURCE_LANGUAGE) return answer
  return translated(answer, (text) => refusalIn(language, text), false) as T
}

/** The same for all errors of Payload's REST interface, which the panel shows. GraphQL's stay English, as those of v1. */
export const translateRefusals: AfterErrorHook = ({ graphqlResult, req, result }) => {
  const isTranslatable = !graphqlResult && result !== undefined && 'i18n' in req
  return isTranslatable ? { response: refusalsFor(req, result) } : undefined
}
