'use client'

import { useEffect, useState } from 'react'

import { msg } from '@/domain/languages/words'

import { useWords } from '../languages/use-words'
import type { BulkField } from './bulk/bulk-field'

interface Choice {
  id: string
  title: string
}

interface Found {
  choices: readonly Choice[]
  /** In English, for `t`. */
  problem: string
}

function choicesOf(body: unknown, titleField: string): Choice[] {
  const docs: unknown = typeof body === 'object' && body !== null && 'docs' in body ? body.docs : []
  if (!Array.isArray(docs)) return []
  return docs.map((doc: Readonly<Record<string, unknown>>) => ({
    id: String(doc['id']),
    title: String(doc[titleField] ?? doc['id']),
  }))
}

async function findChoices({ relationTo = '', titleField = 'id' }: BulkField, text: string): Promise<Found> {
  const query = new URLSearchParams({ depth: '0', limit: '20', sort: titleField })
  if (text !== '' && titleField !== 'id') query.set(`where[${titleField}][like]`, text)
  try {
    const response = await fetch(`/api/${relationTo}?${query.toString()}`, { credentials: 'include' })
    if (!response.ok) return { choices: [], problem: msg('They could not be read.') }
    return { choices: choicesOf(await response.json(), titleField), problem: '' }
  } catch (error) {
    // `fetch` rejects with a TypeError when there is no answer at all.
    if (error instanceof TypeError) return { choices: [], problem: msg('The server could not be reached.') }
    throw error
  }
}

/** Chooses one document of another collection: typing narrows the list of choices. */
export function RelationInput({ field, id, name }: { field: BulkField; id: string; name: string }) {
  const { t } = useWords()
  const [text, setText] = useState('')
  const [found, setFound] = useState<Found>({ choices: [], problem: '' })

  useEffect(() => {
    let isCurrent = true
    const timer = setTimeout(() => {
      void findChoices(field, text.trim()).then((next) => {
        if (isCurrent) setFound(next)
      })
    }, 200)
    return () => {
      isCurrent = false
      clearTimeout(timer)
    }
  }, [field, text])

  return (
    <>
      <input
        aria-label={t('Find {field}', { field: field.label })}
        autoComplete="off"
        onChange={(event) => setText(event.target.value)}
        placeholder={t('Type to find')}
        type="search"
        value={text}
      />
      <select id={id} name={name} required={field.isRequired}>
        {!field.isRequired && <option value="">{t('(empty)')}</option>}
        {found.choices.map(({ id: value, title }) => (
          <option key={value} value={value}>
            {title}
          </option>
        ))}
      </select>
      {found.problem !== '' && <p role="alert">{t(found.problem)}</p>}
    </>
  )
}
