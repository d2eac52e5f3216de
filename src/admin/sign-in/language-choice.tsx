'use client'

import { useTranslation } from '@payloadcms/ui'
import { useId } from 'react'

import { useWords } from '../languages/use-words'

/** Chooses the panel's language before anybody is signed in; the browser keeps it. Later it is on one's own page. */
export function LanguageChoice() {
  const { i18n, languageOptions, switchLanguage } = useTranslation()
  const { t } = useWords()
  const id = useId()
  return (
    <p className="br-language">
      <label htmlFor={id}>{t('Language')}</label>
      <select
        // A browser that fills in what it remembers would show another language than that of the page.
        autoComplete="off"
        defaultValue={i18n.language}
        id={id}
        onChange={({ target }) => {
          const chosen = languageOptions.find(({ value }) => value === target.value)
          if (chosen) void switchLanguage?.(chosen.value)
        }}
      >
        {languageOptions.map(({ label, value }) => (
          <option key={value} lang={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    </p>
  )
}
