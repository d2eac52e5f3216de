import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'

const ROOT = 'src/admin'

/** Buttons that act on no document beside a form: those of dialogs, of lists, of pages without a document, of the sign-in. */
const APART = [
  // The list's page has no document.
  'bank/mapping-form.tsx',
  'bulk-runs/run-dialog.tsx',
  // Notes are no part of the account, and a dialog is opened by another button.
  'customers/merge-button.tsx',
  'customers/remove-note-button.tsx',
  // A page without a document.
  'dashboard/period-chooser.tsx',
  // Notes and comments are no part of a document.
  'forms/post-box.tsx',
  // What is found is opened as any link is.
  'find/find-dialog.tsx',
  'find/find-link.tsx',
  'forms/action-button.tsx',
  'forms/conflict-dialog.tsx',
  'forms/held-key-dialog.tsx',
  'forms/save-first-dialog.tsx',
  'import/import-form.tsx',
  'lists/bulk/bulk-bar.tsx',
  'lists/bulk/bulk-dialog.tsx',
  'lists/exports/export-dialog.tsx',
  'lists/exports/export-list-button.tsx',
  'lists/filters/filter-chip.tsx',
  'lists/filters/filter-chips.tsx',
  'lists/filters/filter-inputs.tsx',
  'lists/keyboard/list-keys.tsx',
  'lists/views/view-tabs.tsx',
  // Comments are no part of the order's document, and a dialog is opened by another button.
  'orders/comments/comment-buttons.tsx',
  'orders/edits/edit-dialog.tsx',
  // Files are no part of the order's document.
  'orders/files/file-drop.tsx',
  'orders/files/remove-file-button.tsx',
  // What is blocked cannot be pressed.
  'orders/order-actions.tsx',
  // What is told is opened as any link is.
  'notifications/bell-dialog.tsx',
  'notifications/bell-link.tsx',
  // Parts of the page of a new order, which is no document yet.
  'orders/phone/customer-part.tsx',
  'orders/phone/new-order-form.tsx',
  'orders/phone/phone-lines.tsx',
  'papers/print-dialog.tsx',
  'products/files/import-dialog.tsx',
  'products/files/import-products-button.tsx',
  // They fill in fields of their dialogs.
  'orders/refund-dialog.tsx',
  'orders/returns/exchange-dialog.tsx',
  // The table is saved by its own button, which asks to save the form beside it first.
  'products/pictures/add-pictures.tsx',
  'products/pictures/picture-strip.tsx',
  'products/variants/option-editor.tsx',
  'products/variants/selected-variants-dialog.tsx',
  'products/variants/variant-footer.tsx',
  'stock/counting/count-form.tsx',
  'session/session-ended-dialog.tsx',
  'session/still-there-dialog.tsx',
  'sign-in/set-up-first.tsx',
  'sign-in/sign-in-steps.tsx',
  'sign-in/sign-out.tsx',
  'two-step/recovery-codes-dialog.tsx',
  'ui/action-dialog.tsx',
  'ui/secret-dialog.tsx',
  'users/invite-form.tsx',
]

describe('buttons of the panel', () => {
  it('save unsaved input first wherever they stand beside a form', () => {
    const files = readdirSync(ROOT, { recursive: true, encoding: 'utf8' }).filter((file) =>
      file.endsWith('.tsx'),
    )
    const plain = files.filter((file) => readFileSync(path.join(ROOT, file), 'utf8').includes('<button'))
    expect(plain.sort()).toEqual([...APART].sort())
  })
})
