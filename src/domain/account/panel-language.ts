/** Payload's preference of a person with the language in which they last used the panel, as `{ language: 'de' }`. */
export const PANEL_LANGUAGE_PREFERENCE = 'panel-language'
