'use client'

import { useId } from 'react'

import type { Words } from '@/domain/languages/words'
import { MAX_ENDPOINT_NAME, MAX_URL_LENGTH } from '@/domain/webhooks/endpoint'

import { useWords } from '../languages/use-words'
import { DialogField, textOf } from '../ui/dialog-field'

/** What the form shows of an endpoint that there is already. */
export interface EndpointFacts {
  name: string
  url: string
  types: readonly string[]
  headerNames: readonly string[]
}

type Read = { fields: Record<string, unknown> } | { problem: string }

/** Each line is `Name: value`. */
function headersOf(text: string): Record<string, string> | null {
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  const pairs = lines.map((line) => {
    const at = line.indexOf(':')
    return at < 1 ? null : ([line.slice(0, at).trim(), line.slice(at + 1).trim()] as const)
  })
  return pairs.every((pair) => pair !== null) ? Object.fromEntries(pairs) : null
}

/** What the form says of an endpoint; headers that are left empty stay as they are, or are none. */
export function endpointOf(form: FormData, t: Words['t']): Read {
  const types = (textOf(form, 'types') ?? '').split(/[\s,]+/).filter((type) => type !== '')
  if (types.length === 0) return { problem: t('Name at least one type of events.') }
  const text = textOf(form, 'headers')
  const headers = form.get('noHeaders') === 'on' ? {} : text === undefined ? undefined : headersOf(text)
  if (headers === null) return { problem: t('Write each header on a line of its own: Name: value') }
  const fields = { name: textOf(form, 'name') ?? '', url: textOf(form, 'url') ?? '', types }
  return { fields: headers === undefined ? fields : { ...fields, headers } }
}

function Area(props: {
  name: string
  label: string
  hint: string
  defaultValue?: string
  isRequired?: boolean
}) {
  const id = useId()
  const { t } = useWords()
  const { name, label, hint, defaultValue, isRequired = false } = props
  return (
    <div className="br-dialog__field">
      <label htmlFor={id}>
        {label}
        {!isRequired && <span className="br-muted"> {t('(optional)')}</span>}
      </label>
      <textarea
        aria-describedby={`${id}-hint`}
        autoComplete="off"
        defaultValue={defaultValue}
        id={id}
        name={name}
        required={isRequired}
        rows={3}
        spellCheck={false}
      />
      <p className="br-hint" id={`${id}-hint`}>
        {hint}
      </p>
    </div>
  )
}

/** The fields of a new endpoint, or of one that is changed. */
export function EndpointForm({ endpoint }: { endpoint?: EndpointFacts }) {
  const { t } = useWords()
  const kept = endpoint?.headerNames ?? []
  return (
    <>
      <DialogField
        autoComplete="off"
        defaultValue={endpoint?.name}
        hint={t('The program that receives the events.')}
        label={t('Name')}
        maxLength={MAX_ENDPOINT_NAME}
        name="name"
        required
      />
      <DialogField
        autoComplete="off"
        defaultValue={endpoint?.url}
        hint={t('A public address with https://.')}
        label={t('Address')}
        maxLength={MAX_URL_LENGTH}
        name="url"
        required
        type="url"
      />
      <Area
        defaultValue={(endpoint?.types ?? ['*']).join('\n')}
        hint={t('One on each line: order.placed, all of a kind by order.*, or everything by *.')}
        isRequired
        label={t('Types of events')}
        name="types"
      />
      <Area
        hint={
          kept.length === 0
            ? t('Sent with each event, one on each line: Name: value. The values are not shown again.')
            : t('Empty: {headers} stay as they are. What is written here replaces all of them.', {
                headers: kept.join(', '),
              })
        }
        label={t('Headers')}
        name="headers"
      />
      {kept.length > 0 && (
        <label>
          <input name="noHeaders" type="checkbox" /> {t('Send no headers any more')}
        </label>
      )}
    </>
  )
}
