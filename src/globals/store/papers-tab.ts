import type { Tab } from 'payload'

import { papersField } from './papers-field'

/** What is printed, and how. */
export const papersTab: Tab = { label: 'Papers', fields: [papersField] }
