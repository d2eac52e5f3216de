import { create } from 'zustand'

interface Announcer {
  message: string
  announce: (message: string) => void
}

/** What the page's live region says. The same words twice are said twice. */
export const useAnnouncer = create<Announcer>()((set) => ({
  message: '',
  announce: (message) =>
    set((state) => ({ message: state.message === message ? `${message}\u00a0` : message })),
}))
