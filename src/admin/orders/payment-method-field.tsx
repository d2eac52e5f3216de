import { useId } from 'react'

import { PAYMENT_METHOD_LABELS } from './payment-methods'

/** How money has arrived, as a field `method` of a dialog. */
export function PaymentMethodField() {
  const id = useId()
  return (
    <div className="br-dialog__field">
      <label htmlFor={id}>Method</label>
      <select defaultValue="bank_transfer" id={id} name="method">
        {Object.entries(PAYMENT_METHOD_LABELS).map(([value, label]) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    </div>
  )
}
