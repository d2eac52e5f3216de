import type { TranslatedLanguage } from './languages'

/**
 * Words of Payload's own that read badly beside ours, in other words: French had `Créer un(e) nouveau ou nouvelle` and `Tout
 * Produits`, Spanish two words for the trash.
 */
export const PAYLOAD_WORDS = {
  de: { general: { searchBy: 'Suchen: {{label}}' } },
  fr: {
    fields: {
      addNew: 'Ajouter',
      addNewLabel: 'Ajouter : {{label}}',
      newLabel: 'Ajout : {{label}}',
      uploadNewLabel: 'Téléverser : {{label}}',
    },
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
  es: {
    general: {
      aboutToPermanentlyDeleteTrash:
        'Está a punto de eliminar permanentemente <0>{{count}}</0> <1>{{label}}</1> de la papelera. ¿Desea continuar?',
      all: 'Todo:',
      emptyTrashLabel: 'Vaciar la papelera de {{label}}',
      searchBy: 'Buscar: {{label}}',
      trash: 'Papelera',
    },
  },
} as const satisfies Readonly<Record<TranslatedLanguage, object>>
