import 'server-only'

import type { UIFieldServerProps } from 'payload'

import { clientWords } from '@/domain/account/client'
import type { Words } from '@/domain/languages/words'
import { wordsOf } from '@/domain/languages/words'
import type { SessionSummary } from '@/features/account/sessions/list-sessions'
import { loadSessionsPanel } from '@/features/account/sessions/load-sessions-panel'

import { channelWords } from '../orders/event-words'
import { ShopTime } from '../time/shop-time'
import { EndSessionButton } from './end-session-button'

interface Props {
  userId: string
  words: Words
}

function SessionRow({ session, userId, words }: Props & { session: SessionSummary }) {
  const { t } = words
  const name = clientWords(session, words)
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>
        {t(channelWords(session.channel))}{' '}
        {session.ipPrefix !== null && <span className="br-muted">{session.ipPrefix}</span>}
      </td>
      <td>
        <ShopTime at={session.createdAt} />
      </td>
      <td>
        <ShopTime at={session.lastUsedAt} />
      </td>
      <td>
        {session.isCurrent ? (
          <span className="br-muted">{t('This one')}</span>
        ) : (
          <EndSessionButton
            body={{ sessionId: session.id }}
            label={t('End {session}', { session: name })}
            text={t('End|verb')}
            userId={userId}
          />
        )}
      </td>
    </tr>
  )
}

function SessionTable({ sessions, userId, words }: Props & { sessions: readonly SessionSummary[] }) {
  const { t } = words
  return (
    <div aria-label={t('Open sessions')} className="br-table-scroll" role="region" tabIndex={0}>
      <table className="br-table">
        <caption className="br-visually-hidden">
          {t('Where this person is signed in, the latest used first')}
        </caption>
        <thead>
          <tr>
            <th scope="col">{t('Device')}</th>
            <th scope="col">{t('Through')}</th>
            <th scope="col">{t('Since')}</th>
            <th scope="col">{t('Last used')}</th>
            <th scope="col">{t('End|verb')}</th>
          </tr>
        </thead>
        <tbody>
          {sessions.map((session) => (
            <SessionRow key={session.id} session={session} userId={userId} words={words} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** On a user's page: the user's sessions, for administrators and the user themselves. */
export async function SessionsField({ id, req }: UIFieldServerProps) {
  if (id === undefined) return null
  const userId = String(id)
  const panel = await loadSessionsPanel(req, userId)
  if (panel === null) return null
  const { sessions, isOwn } = panel
  const words = wordsOf(req.i18n)
  const { t } = words
  const canEndMore = sessions.some(({ isCurrent }) => !isCurrent)
  return (
    <section aria-labelledby="sessions-title" className="br-sessions">
      <h2 id="sessions-title">{t('Sessions')}</h2>
      {sessions.length === 0 ? (
        <p className="br-muted">{t('There are no sessions of this account.')}</p>
      ) : (
        <SessionTable sessions={sessions} userId={userId} words={words} />
      )}
      {canEndMore && (
        <EndSessionButton
          body={{ all: true }}
          label={t(isOwn ? 'End all my other sessions' : 'End all sessions of this person')}
          text={t(isOwn ? 'End all others' : 'End all')}
          userId={userId}
        />
      )}
    </section>
  )
}
