'use client'

import { useState } from 'react'

import type { Choice, NotificationKind } from '@/domain/notifications/kinds'
import { NOTIFICATION_KINDS } from '@/domain/notifications/kinds'

import { postAction } from '../ui/post-action'

type Chosen = Choice & { readonly kind: NotificationKind }

const WAYS = [
  { way: 'inPanel', label: 'In the panel' },
  { way: 'byMail', label: 'By email' },
] as const

interface RowProps {
  choice: Chosen
  onChoose: (choice: Chosen) => void
}

function Row({ choice, onChoose }: RowProps) {
  const { explained, label } = NOTIFICATION_KINDS[choice.kind]
  return (
    <tr>
      <th scope="row">
        {label}
        <span className="br-sku">{explained}</span>
      </th>
      {WAYS.map(({ way, label: wayLabel }) => (
        <td key={way}>
          <input
            aria-label={`${label}: ${wayLabel.toLowerCase()}`}
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
  const [shown, setShown] = useState(choices)
  const [said, setSaid] = useState('')
  const choose = async (next: Chosen) => {
    const before = shown
    setShown(shown.map((each) => (each.kind === next.kind ? next : each)))
    const { kind, inPanel, byMail } = next
    const result = await postAction('/api/notifications/choices', {
      choices: { [kind]: { inPanel, byMail } },
    })
    setSaid(result.ok ? 'Saved.' : result.refusal.message)
    if (!result.ok) setShown(before)
  }
  return (
    <>
      <div aria-label="What you are told of" className="br-table-scroll" role="region" tabIndex={0}>
        <table className="br-table">
          <caption className="br-visually-hidden">What you are told of, and how</caption>
          <thead>
            <tr>
              <th scope="col">When</th>
              {WAYS.map(({ way, label }) => (
                <th key={way} scope="col">
                  {label}
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
