/** `admin` of a field that the work desk above the form shows, never the form itself; lists and filters keep it. */
export const deskOnly = {
  readOnly: true,
  components: { Field: '@/admin/ui/desk-only-field#DeskOnlyField' },
} as const
