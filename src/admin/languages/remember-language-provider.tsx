'use client'

import { useAuth, usePreferences, useTranslation } from '@payloadcms/ui'
import type { ReactNode } from 'react'
import { useEffect } from 'react'

import { PANEL_LANGUAGE_PREFERENCE } from '@/domain/account/panel-language'
import { heldRoles, isStaffRole } from '@/domain/account/roles'

/** What the preference holds; null for none. */
function rememberedOf(preference: unknown): unknown {
  return typeof preference === 'object' && preference !== null && 'language' in preference
    ? preference.language
    : null
}

/** Keeps the language in which a member of staff reads the panel, so that mails to them are written in it. */
export function RememberLanguageProvider({ children }: { children?: ReactNode }) {
  const { user } = useAuth()
  const { i18n } = useTranslation()
  const { getPreference, setPreference } = usePreferences()
  const userId = isStaffRole(heldRoles(user)) ? user?.id : undefined
  const { language } = i18n
  useEffect(() => {
    if (userId === undefined) return
    const remember = async () => {
      const remembered = rememberedOf(await getPreference<unknown>(PANEL_LANGUAGE_PREFERENCE))
      if (remembered !== language) await setPreference(PANEL_LANGUAGE_PREFERENCE, { language })
    }
    // Without an answer it is kept by the next page.
    void remember().catch(() => undefined)
  }, [getPreference, language, setPreference, userId])
  return children
}
