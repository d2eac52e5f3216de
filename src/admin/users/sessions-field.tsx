import 'server-only'

import type { UIFieldServerProps } from 'payload'

import { clientWords } from '@/domain/account/client'
import type { SessionSummary } from '@/features/account/sessions/list-sessions'
import { loadSessionsPanel } from '@/features/account/sessions/load-sessions-panel'

import { channelWords } from '../orders/event-words'
import { ShopTime } from '../time/shop-time'
import { EndSessionButton } from './end-session-button'

function SessionRow({ session, userId }: { session: SessionSummary; userId: string }) {
  const name = clientWords(session)
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>
        {channelWords(session.channel)}{' '}
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
          <span className="br-muted">This one</span>
        ) : (
          <EndSessionButton
            body={{ sessionId: session.id }}
            label={`End ${name}`}
            text="End"
            userId={userId}
          />
        )}
      </td>
    </tr>
  )
}

function SessionTable({ sessions, userId }: { sessions: readonly SessionSummary[]; userId: string }) {
  return (
    <div aria-label="Open sessions" className="br-table-scroll" role="region" tabIndex={0}>
      <table className="br-table">
        <caption className="br-visually-hidden">
          Where this person is signed in, the latest used first
        </caption>
        <thead>
          <tr>
            <th scope="col">Device</th>
            <th scope="col">Through</th>
            <th scope="col">Since</th>
            <th scope="col">Last used</th>
            <th scope="col">End</th>
          </tr>
        </thead>
        <tbody>
          {sessions.map((session) => (
            <SessionRow key={session.id} session={session} userId={userId} />
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
  const canEndMore = sessions.some(({ isCurrent }) => !isCurrent)
  return (
    <section aria-labelledby="sessions-title" className="br-sessions">
      <h2 id="sessions-title">Sessions</h2>
      {sessions.length === 0 ? (
        <p className="br-muted">There are no sessions of this account.</p>
      ) : (
        <SessionTable sessions={sessions} userId={userId} />
      )}
      {canEndMore && (
        <EndSessionButton
          body={{ all: true }}
          label={isOwn ? 'End all my other sessions' : 'End all sessions of this person'}
          text={isOwn ? 'End all others' : 'End all'}
          userId={userId}
        />
      )}
    </section>
  )
}
