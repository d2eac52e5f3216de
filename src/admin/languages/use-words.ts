'use client'

import { useTranslation } from '@payloadcms/ui'

import type { Words } from '@/domain/languages/words'
import { wordsOf } from '@/domain/languages/words'

/** Texts, numbers and amounts in the language of who looks at the panel. On the server: `wordsOf(req.i18n)`. */
export function useWords(): Words {
  const { i18n } = useTranslation()
  return wordsOf(i18n)
}
