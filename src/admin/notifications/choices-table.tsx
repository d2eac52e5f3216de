'use client'

import { useState } from 'react'

import { msg } from '@/domain/languages/words'
import type { Choice, NotificationKind } from '@/domain/notifications/kinds'
import { NOTIFICATION_KINDS } from '@/domain/notifications/kinds'

import { useWords } from '../languages/use-words'
import { postAction, refusalText } from '../ui/post-action'

type Chosen = Choice & { readonly kind: NotificationKind }

const WAYS = [
  { way: 'inPanel', label: msg('In the panel'), named: msg('{kind}: in the panel') },
  { way: 'byMail', label: msg('By email'), named: msg('{kind}: by email') },
] as const

interface RowProps {
  choice: Chosen
  onChoose: (choice: Chosen) => void
}

function Row({ choice, onChoose }: RowProps) {
  const { t } = useWords()
  const { explained, label } = NOTIFICATION_KINDS[choice.kind]
  const kind = t(label)
  return (
    <tr>
      <th scope="row">
        {kind}
        <span className="br-sku">{t(explained)}</span>
      </th>
      {WAYS.map(({ way, named }) => (
        <td key={way}>
          <input
            aria-label={t(named, { kind })}
            checked={choice[way]}
            onChange={({ target }) => onChoose({ ...choice, [way]: target.checked })}
            type="checkbox"
          />
        </td>
      ))}
    </tr>
  )
}

/** Each tick is kept at once: these are no fields of the form around them. */
export function ChoicesTable({ choices }: { choices: readonly Chosen[] }) {
  const { t } = useWords()
  const [shown, setShown] = useState(choices)
  const [said, setSaid] = useState('')
  const choose = async (next: Chosen) => {
    const before = shown
    setShown(shown.map((each) => (each.kind === next.kind ? next : each)))
    const { kind, inPanel, byMail } = next
    const result = await postAction('/api/notifications/choices', {
      choices: { [kind]: { inPanel, byMail } },
    })
    setSaid(result.ok ? t('Saved.') : refusalText(result.refusal.message, { t }))
    if (!result.ok) setShown(before)
  }
  return (
    <>
      <div aria-label={t('What you are told of')} className="br-table-scroll" role="region" tabIndex={0}>
        <table className="br-table">
          <caption className="br-visually-hidden">{t('What you are told of, and how')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('When')}</th>
              {WAYS.map(({ way, label }) => (
                <th key={way} scope="col">
                  {t(label)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((choice) => (
              <Row choice={choice} key={choice.kind} onChoose={(next) => void choose(next)} />
            ))}
          </tbody>
        </table>
      </div>
      <p aria-live="polite" className="br-muted">
        {said}
      </p>
    </>
  )
}
