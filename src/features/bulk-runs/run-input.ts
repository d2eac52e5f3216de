import { z } from 'zod'

import { isDocumentId, MAX_SELECTION } from '@/domain/bulk'
import type { ItemInput } from '@/domain/bulk-runs/run-document'
import type { RunKind } from '@/domain/bulk-runs/run-kinds'
import { OFFERED_KINDS } from '@/domain/bulk-runs/run-kinds'

const MAX_LIST = 1_000_000

const id = z.string().refine(isDocumentId, 'No id of a document.')
/** The documents that are selected. */
const ids = z.array(id).min(1).max(MAX_SELECTION)
const kind = z.enum(OFFERED_KINDS)
const settings = z.record(z.string(), z.unknown())
/** What is said of single documents, as lines of text; what it looks like is the kind's own. */
const list = z.string().max(MAX_LIST).optional()

/** Which run would be started on which documents; `settings` may be those that are known so far. */
export const previewInput = z.strictObject({ kind, ids, settings: settings.optional(), list })
/** What a preview is asked for. */
export type PreviewInput = z.output<typeof previewInput>

/** A run to start. Its id is chosen by the one who starts it, so that starting it twice starts one. */
export const startInput = z.strictObject({ id, kind, ids, settings, list })
/** Input of `startRun`. */
export type StartInput = z.output<typeof startInput>

/** A run that does again what another one was refused. */
export const retryInput = z.strictObject({ id })
/** A run that takes back what another one did; its settings are those of the inverse. */
export const undoInput = z.strictObject({ id, settings })
/** Ends a run before its end, or has one go on that was given up. */
export const noInput = z.strictObject({})

/** A list that says something of single documents, held against those that are selected. */
export interface MatchedList {
  /** By the document's id. */
  readonly items: ReadonlyMap<string, ItemInput>
  /** What cannot be read, a sentence each. */
  readonly problems: readonly string[]
}

/** What is given with a run of a kind. */
export interface RunInputOfKind {
  /** What is said once for all documents. */
  readonly settings: z.ZodType
  /** Reads the list, where the kind takes one: `titles` are those of the documents, by their ids. */
  readonly matchList?: (list: string, titles: ReadonlyMap<string, string>) => MatchedList
}

/** By kind, from the features whose use cases they are. */
export type RunInputs = Readonly<Record<RunKind, RunInputOfKind>>
