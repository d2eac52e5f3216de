import type { JSONField } from 'payload'

/** JSON that programs write, shown as text and not editable. */
export function jsonTextField(name: string): JSONField {
  return { name, type: 'json', admin: { components: { Field: '@/admin/ui/json-text-field#JsonTextField' } } }
}
