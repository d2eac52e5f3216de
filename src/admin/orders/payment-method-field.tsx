import { useId } from 'react'

import { useWords } from '../languages/use-words'
import { PAYMENT_METHOD_LABELS } from './payment-methods'

/** How money has arrived, as a field `method` of a dialog. */
export function PaymentMethodField() {
  const { t } = useWords()
  const id = useId()
  return (
    <div className="br-dialog__field">
      <label htmlFor={id}>{t('Method|payment')}</label>
      <select defaultValue="bank_transfer" id={id} name="method">
        {Object.entries(PAYMENT_METHOD_LABELS).map(([value, label]) => (
          <option key={value} value={value}>
            {t(label)}
          </option>
        ))}
      </select>
    </div>
  )
}
