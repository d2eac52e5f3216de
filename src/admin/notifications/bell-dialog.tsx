'use client'

import { Link } from '@payloadcms/ui'
import { useEffect, useId, useState } from 'react'

import { MAX_LISTED } from '@/domain/notifications/kinds'

import { useWords } from '../languages/use-words'
import { ShopTime } from '../time/shop-time'
import { postAction, refusalText } from '../ui/post-action'
import { useModalDialog } from '../ui/use-modal-dialog'

/** A notification as the endpoint answers it. */
interface Listed {
  readonly id: string
  readonly text: string
  readonly path: string
  readonly at: string
  readonly isRead: boolean
}

interface Props {
  unread: number
  /** Told how many are unread now. */
  onRead: (unread: number) => void
  onClose: () => void
}

const READ_PATH = '/api/notifications/read'

function listIn(body: unknown): Listed[] {
  const list: unknown =
    typeof body === 'object' && body !== null && 'notifications' in body ? body.notifications : []
  return Array.isArray(list) ? (list as Listed[]) : []
}

/** The notifications; null until they are there, a text when they could not be read. */
function useListed() {
  const { t } = useWords()
  const [listed, setListed] = useState<readonly Listed[] | string | null>(null)
  useEffect(() => {
    const leaving = new AbortController()
    const read = async () => {
      const response = await fetch('/api/notifications', { signal: leaving.signal })
      setListed(response.ok ? listIn(await response.json()) : t('The notifications could not be read.'))
    }
    read().catch(() => {
      if (!leaving.signal.aborted) setListed(t('The server could not be reached.'))
    })
    return () => leaving.abort()
  }, [t])
  return { listed, setListed }
}

function Entry({ entry, onOpen }: { entry: Listed; onOpen: () => void }) {
  const { t } = useWords()
  return (
    <li className={entry.isRead ? undefined : 'br-bell__unread'}>
      <Link href={entry.path} onClick={onOpen} prefetch={false}>
        {entry.text}
        {!entry.isRead && <span className="br-visually-hidden"> {t('(unread)')}</span>}
      </Link>
      <span className="br-muted">
        <ShopTime at={entry.at} />
      </span>
    </li>
  )
}

function Entries({
  listed,
  onOpen,
}: {
  listed: readonly Listed[] | string | null
  onOpen: (id: string) => void
}) {
  const { t } = useWords()
  if (listed === null) return <p aria-busy="true">{t('Reading…')}</p>
  if (typeof listed === 'string') return <p role="alert">{listed}</p>
  if (listed.length === 0) return <p className="br-muted">{t('Nothing has happened yet.')}</p>
  return (
    <>
      <ul className="br-bell__list">
        {listed.map((entry) => (
          <Entry entry={entry} key={entry.id} onOpen={() => onOpen(entry.id)} />
        ))}
      </ul>
      {listed.length === MAX_LISTED && (
        <p className="br-muted">{t('The newest {count} are shown.', { count: MAX_LISTED })}</p>
      )}
    </>
  )
}

/** What has happened, the newest first; each opens what it is about. */
export function BellDialog({ unread, onRead, onClose }: Props) {
  const dialog = useModalDialog()
  const { t } = useWords()
  const titleId = useId()
  const { listed, setListed } = useListed()
  const open = (id: string) => {
    onRead(Math.max(0, unread - 1))
    onClose()
    // Whether it was noted is seen the next time.
    void postAction(READ_PATH, { ids: [id] })
  }
  const readAll = async () => {
    const result = await postAction(READ_PATH, { all: true })
    if (!result.ok) {
      setListed(refusalText(result.refusal.message, { t }))
      return
    }
    onRead(0)
    if (Array.isArray(listed))
      setListed((listed as readonly Listed[]).map((each) => ({ ...each, isRead: true })))
  }
  return (
    <dialog aria-labelledby={titleId} className="br-dialog" onClose={onClose} ref={dialog}>
      <div className="br-dialog__form">
        <h2 id={titleId}>{t('Notifications')}</h2>
        <Entries listed={listed} onOpen={open} />
        <div className="br-dialog__buttons">
          <Link
            className="br-bell__settings"
            href="/admin/account#notifications"
            onClick={onClose}
            prefetch={false}
          >
            {t('Choose what you are told of')}
          </Link>
          {unread > 0 && (
            <button className="br-button" onClick={() => void readAll()} type="button">
              {t('Mark all read')}
            </button>
          )}
          <button className="br-button" onClick={onClose} type="button">
            {t('Close')}
          </button>
        </div>
      </div>
    </dialog>
  )
}
