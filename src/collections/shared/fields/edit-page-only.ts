/** `admin` of a field that the edit page shows above its form and not in it; lists and filters keep it. */
export const editPageOnly = {
  readOnly: true,
  components: { Field: '@/admin/ui/edit-page-only-field#EditPageOnlyField' },
} as const
