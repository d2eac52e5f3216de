'use client'

/** Whether a filter asks for rows that have a value, or for those that have none. */
export function ExistsInput({ value, onChange }: { value: unknown; onChange: (value: string) => void }) {
  return (
    <select
      aria-label="Value"
      onChange={(event) => onChange(event.target.value)}
      value={typeof value === 'string' || typeof value === 'boolean' ? String(value) : ''}
    >
      <option value="">Select a value</option>
      <option value="true">True</option>
      <option value="false">False</option>
    </select>
  )
}
