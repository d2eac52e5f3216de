import type { Endpoint } from 'payload'

import { cancelRest } from '@/features/bulk-runs/cancel-rest'
import { continueRun } from '@/features/bulk-runs/failed-runs'
import { noInput, previewInput, retryInput, startInput, undoInput } from '@/features/bulk-runs/run-input'
import { readProgress } from '@/features/bulk-runs/run-progress'
import { retryRefused, startRun, undoRun } from '@/features/bulk-runs/start-run'
import { contextOfRequest } from '@/platform/context'
import { readJson } from '@/platform/http/read-json'
import { parseInput } from '@/platform/parse-input'

import { documentAction as action } from '@/collections/shared/endpoints/document-action'
import { refusalsFor } from '@/collections/shared/hooks/translate-refusals'
import { answer, endpoint, routeParam } from '@/collections/shared/respond'

import { previewRun } from './preview-run'
import { RUN_INPUTS } from './run-inputs'

/** Runs as the panel uses them, below `/api/bulk-runs`. What a run is, who starts it and how far it is are fields of the collection. */
export const bulkRunEndpoints: Endpoint[] = [
  endpoint('post', '/preview', async (req) =>
    answer(
      refusalsFor(
        req,
        await previewRun(contextOfRequest(req), parseInput(previewInput, await readJson(req))),
      ),
    ),
  ),
  action('/start', startInput, (ctx, body) => startRun(ctx, body, RUN_INPUTS)),
  endpoint('get', '/:id/progress', async (req) =>
    answer(await readProgress(contextOfRequest(req), routeParam(req, 'id'))),
  ),
  action('/:id/cancel', noInput, (ctx, _body, id) => cancelRest(ctx, id)),
  action('/:id/continue', noInput, (ctx, _body, id) => continueRun(ctx, id)),
  action('/:id/retry', retryInput, (ctx, body, id) => retryRefused(ctx, id, body)),
  action('/:id/undo', undoInput, (ctx, body, id) => undoRun(ctx, id, { ...body, inputs: RUN_INPUTS })),
]
