import { Search } from 'lucide-react'

interface SearchFormProps {
  query?: string
  className?: string
  /** Where it stands: tells the search forms of one page apart for screen readers. */
  place?: 'Header' | 'Menu' | 'Page'
}

/** Works without JavaScript: it is a plain form. */
export function SearchForm({ query = '', className = '', place = 'Page' }: SearchFormProps) {
  return (
    <form action="/search" role="search" aria-label={place} className={`relative ${className}`}>
      <input
        type="search"
        name="q"
        defaultValue={query}
        maxLength={100}
        aria-label="Search the shop"
        placeholder="Name or article number"
        className="min-h-11 w-full rounded-full border border-edge bg-white py-2 pl-4 pr-12 text-base placeholder:text-muted"
      />
      <button
        type="submit"
        aria-label="Search"
        className="absolute inset-y-0 right-1 my-auto grid size-9 place-items-center rounded-full text-pine hover:bg-pine-soft"
      >
        <Search aria-hidden className="size-5" />
      </button>
    </form>
  )
}
