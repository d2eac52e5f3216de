'use client'

import { FieldDescription, FieldError, FieldLabel, SelectInput, useField } from '@payloadcms/ui'
import type { TextFieldClientProps } from 'payload'

/** Every zone that the runtime has a name for; the one for machines without a place is not in its list. */
const ZONES = ['UTC', ...Intl.supportedValuesOf('timeZone').filter((name) => name !== 'UTC')].map((name) => ({
  value: name,
  label: name.replaceAll('_', ' '),
}))

/** What the input answers; null when it is emptied. */
interface Choice {
  value?: unknown
}

/** A time zone by its name, found by typing a part of it. */
export function TimeZoneField({ field, path, readOnly }: TextFieldClientProps) {
  const { disabled, setValue, showError, value } = useField<string | undefined>({ path })
  const chosen = value ?? ''
  const options = ZONES.some((zone) => zone.value === chosen)
    ? ZONES
    : [{ value: chosen, label: chosen }, ...ZONES]
  return (
    <SelectInput
      Description={<FieldDescription description={field.admin?.description ?? ''} path={path} />}
      Error={<FieldError path={path} showError={showError} />}
      Label={<FieldLabel label={field.label ?? field.name} path={path} required={field.required ?? false} />}
      isClearable={false}
      name={field.name}
      onChange={(option: Choice | Choice[] | null) => {
        if (!Array.isArray(option)) setValue(option?.value)
      }}
      options={options}
      path={path}
      readOnly={readOnly === true || disabled}
      showError={showError}
      value={chosen}
    />
  )
}
