import type { JSONField } from 'payload'

/** What programs note down, shown as text: nobody types into it. */
export function jsonTextField(name: string): JSONField {
  return { name, type: 'json', admin: { components: { Field: '@/admin/ui/json-text-field#JsonTextField' } } }
}
