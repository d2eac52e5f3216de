import type { Endpoint } from 'payload'

import { wordsOf } from '@/domain/languages/words'
import {
  choicesInput,
  countUnread,
  listNotifications,
  markRead,
  readInput,
  saveChoices,
} from '@/features/notifications/own-notifications'
import { contextOfRequest } from '@/platform/context'
import { readJson } from '@/platform/http/read-json'
import { parseInput } from '@/platform/parse-input'

import { answer, endpoint } from '../respond'

/**
 * One's own notifications, for people who work here: `GET /api/notifications/unread` counts, `GET /api/notifications` lists,
 * `POST /api/notifications/read` marks as read and `POST /api/notifications/choices` says what one wants to be told of.
 */
export const notificationEndpoints: readonly Endpoint[] = [
  endpoint('get', '/notifications/unread', async (req) =>
    answer({ unread: await countUnread(contextOfRequest(req)) }),
  ),
  endpoint('get', '/notifications', async (req) =>
    answer({ notifications: await listNotifications(contextOfRequest(req), wordsOf(req.i18n)) }),
  ),
  endpoint('post', '/notifications/read', async (req) => {
    await markRead(contextOfRequest(req), parseInput(readInput, await readJson(req)))
    return answer({ unread: await countUnread(contextOfRequest(req)) })
  }),
  endpoint('post', '/notifications/choices', async (req) => {
    await saveChoices(contextOfRequest(req), parseInput(choicesInput, await readJson(req)))
    return answer({ message: 'Your choices are saved.' })
  }),
]
