import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'

const ROOT = 'src/admin'

/** Buttons that act on no document beside a form: those of dialogs, of lists, of pages without a document, of the sign-in. */
const APART = [
  'forms/action-button.tsx',
  'forms/conflict-dialog.tsx',
  'forms/held-key-dialog.tsx',
  'forms/save-first-dialog.tsx',
  'import/import-form.tsx',
  'lists/bulk/bulk-bar.tsx',
  'lists/bulk/bulk-dialog.tsx',
  // What is blocked cannot be pressed.
  'orders/order-actions.tsx',
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
