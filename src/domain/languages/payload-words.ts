import type { TranslatedLanguage } from './languages'

/** Words of Payload's own that read badly, in other words: French had `Créer un(e) nouveau ou nouvelle`, `Tout Produits`. */
export const PAYLOAD_WORDS = {
  de: { general: { searchBy: 'Suchen: {{label}}' } },
  fr: {
    general: {
      all: 'Tous :',
      created: 'Création',
      createNew: 'Créer',
      createNewLabel: 'Créer : {{label}}',
      creatingNewLabel: 'Création : {{label}}',
      perPage: 'Par page : {{limit}}',
      searchBy: 'Rechercher : {{label}}',
      selectLabel: 'Sélectionner {{label}}',
    },
  },
  es: { general: { all: 'Todo:', searchBy: 'Buscar: {{label}}' } },
} as const satisfies Readonly<Record<TranslatedLanguage, object>>
