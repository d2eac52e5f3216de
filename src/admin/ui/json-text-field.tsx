'use client'

import { FieldLabel, useField } from '@payloadcms/ui'
import type { JSONFieldClientProps } from 'payload'

/** What only programs write, to be read. Payload's own field is a code editor that it loads from a server of others. */
export function JsonTextField({ field, path }: JSONFieldClientProps) {
  const { value } = useField<unknown>({ path })
  return (
    <div className="field-type">
      <FieldLabel as="span" label={field.label ?? field.name} path={path} />
      <pre className="br-prewrap">{value === undefined ? '' : JSON.stringify(value, null, 2)}</pre>
    </div>
  )
}
