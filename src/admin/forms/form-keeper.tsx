'use client'

import {
  useDocumentInfo,
  useForm,
  useFormFields,
  useFormModified,
  useFormProcessing,
  useFormSubmitted,
} from '@payloadcms/ui'
import { reduceFieldsToValues } from 'payload/shared'
import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import { z } from 'zod'

import { groupsOf, touchedInput } from './touched-input'
import { forgetForm, noteForm } from './unsaved-input'
import { useRecentInput } from './use-recent-input'

/** As JSON has it, without what is not defined. */
const asSent = (values: unknown) =>
  z.record(z.string(), z.unknown()).parse(JSON.parse(JSON.stringify(values)))

const pathOf = (action: string) => new URL(action, window.location.origin).pathname

/** Saving as Payload's own buttons do: where there are drafts, without publishing what is typed. */
function submission(action: string, hasDrafts: boolean) {
  if (!hasDrafts) return {}
  return {
    action: `${action}${action.includes('?') ? '&' : '?'}draft=true`,
    overrides: { _status: 'draft' },
    skipValidation: true,
  }
}

function wasStored(result: unknown): boolean {
  if (typeof result !== 'object' || result === null || !('res' in result)) return false
  return result.res instanceof Response && result.res.ok
}

/** Stands inside each form that saves a document, and notes whether something in it is not stored yet. */
export function FormKeeper() {
  const [key] = useState(() => Symbol('form'))
  const { action, docConfig } = useDocumentInfo()
  const form = useForm()
  const fields = useFormFields(([state]) => state)
  const isModified = useFormModified()
  const isSubmitted = useFormSubmitted()
  const isProcessing = useFormProcessing()
  const isTyping = useRecentInput(form.formRef)
  // Payload marks a form as unmodified as soon as the server has answered, even with a refusal.
  const wasRefused = isSubmitted && !isProcessing
  const isUnsaved = isModified || isProcessing || isSubmitted || isTyping
  const stored = useRef(fields)
  const hasDrafts = Boolean(docConfig?.versions && docConfig.versions.drafts)

  useEffect(() => {
    if (wasRefused && !isModified) form.setModified(true)
  }, [form, wasRefused, isModified])

  useLayoutEffect(() => {
    if (!isUnsaved) stored.current = fields
    if (action === undefined) return
    noteForm(key, {
      path: pathOf(action),
      isUnsaved,
      touchedIn: (mine) =>
        touchedInput(
          mine,
          asSent(reduceFieldsToValues(stored.current, true)),
          groupsOf(docConfig?.fields ?? []),
        ),
      save: async () => wasStored(await form.submit(submission(action, hasDrafts))),
    })
  }, [key, action, docConfig, fields, form, hasDrafts, isUnsaved])

  useLayoutEffect(() => () => forgetForm(key), [key])
  return null
}
