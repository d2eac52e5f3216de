import { Button } from '../ui/button'

const SORT_LABELS = {
  newest: 'Newest first',
  price: 'Price, low to high',
  '-price': 'Price, high to low',
  title: 'Name',
} as const

interface SortFormProps {
  sort: keyof typeof SORT_LABELS
  /** What else the address says and must keep. */
  keep?: Readonly<Record<string, string>>
}

/** A plain form: works without JavaScript, and nothing changes before one says so. */
export function SortForm({ sort, keep = {} }: SortFormProps) {
  return (
    <form className="flex flex-wrap items-center gap-2">
      {Object.entries(keep).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <label htmlFor="sort" className="font-medium">
        Sort by
      </label>
      <select
        id="sort"
        name="sort"
        defaultValue={sort}
        className="min-h-11 rounded-full border border-edge bg-white px-4"
      >
        {Object.entries(SORT_LABELS).map(([value, label]) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
      <Button type="submit" look="secondary">
        Sort
      </Button>
    </form>
  )
}
