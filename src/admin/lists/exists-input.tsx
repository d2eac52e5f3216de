'use client'

import { useWords } from '../languages/use-words'

/** Whether a filter asks for rows that have a value, or for those that have none. */
export function ExistsInput({ value, onChange }: { value: unknown; onChange: (value: string) => void }) {
  const { t } = useWords()
  return (
    <select
      aria-label={t('Value')}
      onChange={(event) => onChange(event.target.value)}
      value={typeof value === 'string' || typeof value === 'boolean' ? String(value) : ''}
    >
      <option value="">{t('Select a value')}</option>
      <option value="true">{t('True')}</option>
      <option value="false">{t('False')}</option>
    </select>
  )
}
