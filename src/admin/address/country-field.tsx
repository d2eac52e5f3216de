'use client'

import {
  FieldDescription,
  FieldError,
  FieldLabel,
  SelectInput,
  useField,
  withCondition,
} from '@payloadcms/ui'
import type { TextFieldClientProps } from 'payload'

import { ANY_COUNTRY } from '@/domain/tax'

import { useWords } from '../languages/use-words'
import { useCountries } from './use-countries'

interface Option {
  value: string
  label: string
}

/** What the input answers; null when it is emptied. */
interface Choice {
  value?: unknown
}

function useOptions(hasAny: boolean): Option[] {
  const { t } = useWords()
  const options = useCountries().map(({ code, name }) => ({ value: code, label: `${name} (${code})` }))
  return hasAny ? [{ value: ANY_COUNTRY, label: t('All other countries') }, ...options] : options
}

/** With the value that is stored, though it is none of them: it is shown, not lost. */
function withOwn(options: readonly Option[], value: string): Option[] {
  const isKnown = value === '' || options.some((option) => option.value === value)
  return isKnown ? [...options] : [{ value, label: value }, ...options]
}

function CountryInput({
  field,
  hasAny = false,
  path,
  readOnly,
}: TextFieldClientProps & { hasAny?: boolean }) {
  const options = useOptions(hasAny)
  const { disabled, setValue, showError, value } = useField<string | null | undefined>({ path })
  return (
    <SelectInput
      Description={<FieldDescription description={field.admin?.description ?? ''} path={path} />}
      Error={<FieldError path={path} showError={showError} />}
      Label={<FieldLabel label={field.label ?? field.name} path={path} required={field.required ?? false} />}
      isClearable={field.required !== true}
      name={field.name}
      onChange={(option: Choice | Choice[] | null) => {
        if (!Array.isArray(option)) setValue(option?.value ?? null)
      }}
      options={withOwn(options, value ?? '')}
      path={path}
      readOnly={readOnly === true || disabled}
      showError={showError}
      style={field.admin?.style ?? {}}
      value={value ?? ''}
    />
  )
}

/** A country, found by typing a part of its name or its code; its code is stored. */
export const CountryField = withCondition((props: TextFieldClientProps) => <CountryInput {...props} />)

/** A country, or all that have no row of their own. */
export const CountryOrAnyField = withCondition((props: TextFieldClientProps) => (
  <CountryInput {...props} hasAny />
))
