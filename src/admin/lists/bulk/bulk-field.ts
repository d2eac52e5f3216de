/** A field that a bulk edit may set; `features/bulk/bulk-fields.ts` derives them from what a collection declares. */
export interface BulkField {
  readonly name: string
  readonly label: string
  readonly isRequired: boolean
  readonly kind: 'choice' | 'relation' | 'number' | 'amount' | 'flag' | 'day'
  readonly options?: readonly { value: string; label: string }[]
  readonly relationTo?: string
  readonly titleField?: string
  readonly min?: number
  readonly max?: number
}
