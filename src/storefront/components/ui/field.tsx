import { Label } from 'radix-ui'
import type { ComponentProps, ReactNode } from 'react'
import { useId } from 'react'

import { cn } from '../../lib/class-names'

const CONTROL =
  'min-h-11 w-full rounded-lg border border-edge bg-white px-3 py-2 text-base text-ink aria-invalid:border-2 aria-invalid:border-clay'

interface FieldProps {
  label: string
  error?: string | undefined
  hint?: string
  isOptional?: boolean
  className?: string | undefined
}

interface Wiring {
  id: string
  'aria-invalid': boolean
  'aria-describedby': string | undefined
}

/** Ties a control to its label, hint and error, for eyes and for screen readers. */
function Field({
  label,
  error,
  hint,
  isOptional,
  className,
  children,
}: FieldProps & { children: (wiring: Wiring) => ReactNode }) {
  const id = useId()
  const describedBy = [hint === undefined ? '' : `${id}-hint`, error === undefined ? '' : `${id}-error`]
    .filter(Boolean)
    .join(' ')
  return (
    <div className={cn('grid content-start gap-1.5', className)}>
      <Label.Root htmlFor={id} className="font-medium">
        {label}
        {isOptional ? <span className="font-normal text-muted"> (optional)</span> : null}
      </Label.Root>
      {children({ id, 'aria-invalid': error !== undefined, 'aria-describedby': describedBy || undefined })}
      {hint === undefined ? null : (
        <p id={`${id}-hint`} className="text-sm text-muted">
          {hint}
        </p>
      )}
      {error === undefined ? null : (
        <p id={`${id}-error`} className="text-sm font-medium text-clay">
          {error}
        </p>
      )}
    </div>
  )
}

function split<Props extends FieldProps>(props: Props) {
  const { label, error, hint, isOptional, className, ...control } = props
  return {
    field: {
      label,
      error,
      className,
      ...(hint === undefined ? {} : { hint }),
      isOptional: isOptional ?? false,
    },
    control,
  }
}

/** A labelled input of one line. */
export function TextField(props: FieldProps & Omit<ComponentProps<'input'>, 'id' | 'className'>) {
  const { field, control } = split(props)
  return (
    <Field {...field}>{(wiring) => <input type="text" {...control} {...wiring} className={CONTROL} />}</Field>
  )
}

/** A labelled input of several lines. */
export function TextArea(props: FieldProps & Omit<ComponentProps<'textarea'>, 'id' | 'className'>) {
  const { field, control } = split(props)
  return (
    <Field {...field}>{(wiring) => <textarea rows={3} {...control} {...wiring} className={CONTROL} />}</Field>
  )
}

/** A labelled choice from a list. */
export function SelectField(props: FieldProps & Omit<ComponentProps<'select'>, 'id' | 'className'>) {
  const { field, control } = split(props)
  return <Field {...field}>{(wiring) => <select {...control} {...wiring} className={CONTROL} />}</Field>
}
