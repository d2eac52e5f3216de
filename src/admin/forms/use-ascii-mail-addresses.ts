import { useEffect } from 'react'

import { normalMailAddress } from '@/domain/address/mail-address'

const ASCII = /^[\0-\x7f]*$/

/** Puts a value into a field as if it had been typed: React follows a field by its own setter. */
function type(field: HTMLInputElement, value: string): void {
  Reflect.set(HTMLInputElement.prototype, 'value', value, field)
  field.dispatchEvent(new Event('input', { bubbles: true }))
}

function convert({ target }: Event): void {
  if (!(target instanceof HTMLInputElement) || target.type !== 'email' || ASCII.test(target.value)) return
  const address = normalMailAddress(target.value)
  if (address !== null) type(target, address)
}

/**
 * Mail addresses of other scripts become what is stored (`xn--…`) when their field is left or its form is sent. Chromium does
 * so by itself; elsewhere Payload's own check in the browser would refuse them (Payload 3.90, Firefox 153).
 */
export function useAsciiMailAddresses(): void {
  useEffect(() => {
    const convertOnEnter = (event: KeyboardEvent) => {
      if (event.key === 'Enter') convert(event)
    }
    window.addEventListener('focusout', convert, { capture: true })
    window.addEventListener('keydown', convertOnEnter, { capture: true })
    return () => {
      window.removeEventListener('focusout', convert, { capture: true })
      window.removeEventListener('keydown', convertOnEnter, { capture: true })
    }
  }, [])
}
