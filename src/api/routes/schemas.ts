import { z } from 'zod'

import { accountName, codeInput, ownPasswordInput, reasonInput } from '@/features/account/input-parts'
import { linkInput, passwordChoiceInput } from '@/features/account/links/link-input'
import { emailChangeInput } from '@/features/account/own-account/change-own-email'
import { passwordChangeInput } from '@/features/account/own-account/change-own-password'
import { userNameChangeInput } from '@/features/account/own-account/change-own-user-name'
import { registrationInput } from '@/features/account/own-account/register-customer'
import { secondStepInput } from '@/features/account/sign-in/complete-sign-in'
import { signInInput } from '@/features/account/sign-in/sign-in-with-password'
import { paymentInput } from '@/features/orders/actions/record-payment'
import { refundInput } from '@/features/orders/actions/refund-order'
import { shipmentInput, transitionInput } from '@/features/orders/actions/transition-input'
import { waiverInput } from '@/features/orders/actions/waive-refund'
import { commentInput } from '@/features/orders/commenting/comment-input'
import { editInput } from '@/features/orders/editing/edit-input'
import { channelOrderInput } from '@/features/orders/importing/channel-order-input'
import { cancellationInput, trackingInput, voidInput } from '@/features/orders/corrections/correction-input'
import { orderInput } from '@/features/orders/placing/order-input'
import {
  exchangeInput,
  receiptInput,
  returnApprovalInput,
  returnCancellationInput,
  returnClosureInput,
  returnInput,
  returnRefusalInput,
} from '@/features/orders/returns/return-input'
import { tagInput } from '@/features/orders/tagging/tag-orders'
import { adjustmentInput, stockLevelsInput } from '@/features/stock/stock-levels-input'

import { wireInput } from '../wire-input'

/** An order, or a draft of one. */
export const orderSchema = wireInput(
  orderInput.omit({ checkoutKey: true }).extend({ draft: z.boolean().optional() }),
).meta({ title: 'PlaceOrder' })

/** An order that was placed in another channel. */
export const channelOrderSchema = wireInput(channelOrderInput)

export const transitionSchema = wireInput(transitionInput)
export const shipmentSchema = wireInput(shipmentInput)
export const paymentSchema = wireInput(paymentInput)
export const refundSchema = wireInput(refundInput)
export const waiverSchema = wireInput(waiverInput)
export const tagSchema = wireInput(tagInput)
export const commentSchema = wireInput(commentInput)
export const editSchema = wireInput(editInput)
export const returnSchema = wireInput(returnInput)
export const returnApprovalSchema = wireInput(returnApprovalInput)
export const returnRefusalSchema = wireInput(returnRefusalInput)
export const receiptSchema = wireInput(receiptInput)
export const returnCancellationSchema = wireInput(returnCancellationInput)
export const returnClosureSchema = wireInput(returnClosureInput)
export const exchangeSchema = wireInput(exchangeInput)
export const voidSchema = wireInput(voidInput)
export const cancellationSchema = wireInput(cancellationInput)
export const trackingSchema = wireInput(trackingInput)
  .refine((given) => Object.keys(given).length > 0, 'Name at least one field to change.')
  .meta({ minProperties: 1 })

export const adjustmentSchema = wireInput(adjustmentInput)
export const stockLevelsSchema = wireInput(stockLevelsInput)

export const registerSchema = registrationInput

/** Callers name their account by one of these two. */
const named = z.object({ email: accountName.min(1).optional(), username: accountName.min(1).optional() })
const isNamedOnce = ({ email, username }: z.output<typeof named>) =>
  (email === undefined) !== (username === undefined)
const NAME_ONCE = { message: 'Name yourself by either email or username.', path: ['email'] }

export const loginSchema = wireInput(named.extend(signInInput.omit({ identifier: true }).shape)).refine(
  isNamedOnce,
  NAME_ONCE,
)

export const secondStepSchema = wireInput(secondStepInput)

export const codeSchema = wireInput(codeInput)

export const refreshSchema = z.strictObject({ refresh_token: z.string().min(1).max(200) })

export const logoutSchema = z.strictObject({ all: z.boolean().optional() })

export const changePasswordSchema = wireInput(passwordChangeInput)

export const tokenSchema = linkInput.strict().meta({ title: 'LinkToken' })

export const choiceSchema = passwordChoiceInput.strict().meta({ title: 'PasswordChoice' })

export const forgotPasswordSchema = named.strict().refine(isNamedOnce, NAME_ONCE)

export const changeEmailSchema = wireInput(emailChangeInput)
export const changeUserNameSchema = wireInput(userNameChangeInput)

/** Changes of the caller's own account that need the password again. */
export const ownPasswordSchema = wireInput(ownPasswordInput).meta({ title: 'OwnPassword' })

export const reasonSchema = wireInput(reasonInput).meta({ title: 'Reason' })
