import type { Words } from '@/domain/languages/words'

/** What Payload's markup lacks for people who hear a page or work it by keyboard, and what it should say instead. */
export interface Mend {
  /** The elements. */
  of: string
  /** Their attributes, as they should be; null for one that should be absent. */
  attributes: Readonly<Record<string, string | null | ((element: Element) => string | null)>>
}

const textOf = (element: Element | null | undefined) =>
  element?.textContent.replaceAll(/\s+/g, ' ').trim() ?? ''

/** What stands above a control. */
function labelAround(element: Element): string {
  const field = element.closest('.field-type, .render-fields > *, .condition, .payload-settings > *')
  return textOf(field?.querySelector('label, .field-label')).replace(/\s*\*$/, '')
}

/** The document of a row of a list, by the text that links to it. */
function titleOfRow(element: Element): string {
  const row = element.closest('tr')
  return textOf(row?.querySelector('td a')) || textOf(row?.querySelector('td:not(.cell-_select)'))
}

const named = (of: string, name: string): Mend => ({ of, attributes: { 'aria-label': name } })

/** A part between landmarks. */
const part = (of: string, name: string): Mend => ({ of, attributes: { role: 'region', 'aria-label': name } })

/** Controls that Payload leaves without a name, by their classes: its own words depend on the language. */
const namesIn = ({ t }: Pick<Words, 't'>): Mend[] => [
  {
    of: '.cell-_select input[type="checkbox"]',
    attributes: {
      'aria-label': (element) => {
        const title = titleOfRow(element)
        return title === '' ? t('Select this row') : t('Select {title}', { title })
      },
    },
  },
  {
    of: '#heading-_select input[type="checkbox"]',
    attributes: { 'aria-label': t('Select all rows of this page'), 'aria-labelledby': null, title: null },
  },
  named('.clickable-arrow--right', t('Next page')),
  named('.clickable-arrow--left', t('Previous page')),
  named('.collapsible__drag, .upload--has-many__drag', t('Drag to another place')),
  named('.clipboard-action__popup .popup-button', t('Copy or paste rows')),
  named('.array-actions .popup-button', t('Actions for this row')),
  named('.doc-controls__popup .popup-button', t('More actions for this document')),
  named('.copy-to-clipboard', t('Copy')),
  named('.drawer-link__doc-drawer-toggler', t('Open in a drawer')),
  named('.file-details__remove', t('Remove the file')),
  named('.upload-relationship-details__edit', t('Change the picture')),
  named('.upload-relationship-details__remove', t('Remove the picture')),
  {
    of: '.ContentEditable__root',
    attributes: { 'aria-label': (element) => labelAround(element) || t('Text') },
  },
  {
    of: 'input.rs__input:not([aria-labelledby])',
    attributes: { 'aria-label': (element) => labelAround(element) || t('Choose'), title: null },
  },
  {
    of: 'ul.doc-tabs__tabs',
    attributes: { role: 'group', 'aria-label': t('Views of this document') },
  },
  part('.doc-header', t('Document')),
]

/** Roles, states and levels, which have no words. */
const FORMS: readonly Mend[] = [
  // Both repeat what the keyboard does in the field itself (Backspace, arrow down), and are hidden from those who hear the page.
  { of: '.clear-indicator[aria-hidden], .dropdown-indicator[aria-hidden]', attributes: { tabindex: '-1' } },
  // A button may hold no other button.
  { of: '.rs__multi-value[role="button"]', attributes: { role: 'group' } },
  {
    of: '.tabs-field__tab-button',
    attributes: {
      'aria-pressed': (element) => String(element.classList.contains('tabs-field__tab-button--active')),
    },
  },
  // The name of the file stands beside it.
  { of: '.cell-filename img', attributes: { alt: '' } },
  { of: '.collection-list', attributes: { role: (element) => (element.closest('main') ? null : 'main') } },
  // Inside of the main part it is no banner of the page; Payload's styles go by its class.
  { of: '.list-header', attributes: { role: 'presentation' } },
  {
    of: '.collection-list h3, .collection-edit h4, .collection-edit h3:not(.ContentEditable__root *)',
    attributes: { 'aria-level': '2' },
  },
]

/** One entry for each thing that Payload 3.90 leaves out; what it names by itself needs none. Names are in the reader's language. */
export function mendsIn(words: Pick<Words, 't'>): readonly Mend[] {
  return [...namesIn(words), ...FORMS]
}
