'use client'

import { FieldLabel, useField, withCondition } from '@payloadcms/ui'
import type { DateFieldClientProps } from 'payload'

import { ShopTime } from './shop-time'

function TimeText({ field, path }: DateFieldClientProps) {
  const { value } = useField<string | null>({ path })
  return (
    <div className="field-type">
      <FieldLabel as="span" label={field.label ?? field.name} path={path} />
      <p>{typeof value === 'string' ? <ShopTime at={value} /> : '–'}</p>
    </div>
  )
}

/** A moment in a form, on the shop's clock. The app itself writes all of them, so there is nothing to type. */
export const TimeField = withCondition(TimeText)
