import type { ReturnReason } from '../order/returns/return-states'
import type { PaperLanguage } from './language'

const EN = {
  returnSlip: 'Return slip',
  approvedOn: 'Approved',
  sendTo: 'Send to',
  sentBy: 'From',
  reason: 'Reason',
  putInParcel: 'Put this sheet into the parcel.',
}

/** What return slips say besides what {@link PAPER_WORDS} has. */
export type ReturnWords = Readonly<Record<keyof typeof EN, string>>

/** The words of return slips by language. */
export const RETURN_WORDS: Readonly<Record<PaperLanguage, ReturnWords>> = {
  en: EN,
  de: {
    returnSlip: 'Rücksendeschein',
    approvedOn: 'Genehmigt',
    sendTo: 'Senden an',
    sentBy: 'Absender',
    reason: 'Grund',
    putInParcel: 'Bitte legen Sie dieses Blatt in das Paket.',
  },
  fr: {
    returnSlip: 'Bon de retour',
    approvedOn: 'Accepté',
    sendTo: 'Envoyer à',
    sentBy: 'Expéditeur',
    reason: 'Motif',
    putInParcel: 'Veuillez joindre cette feuille au colis.',
  },
  es: {
    returnSlip: 'Hoja de devolución',
    approvedOn: 'Aceptada',
    sendTo: 'Enviar a',
    sentBy: 'Remitente',
    reason: 'Motivo',
    putInParcel: 'Ponga esta hoja en el paquete.',
  },
  pl: {
    returnSlip: 'Formularz zwrotu',
    approvedOn: 'Zaakceptowano',
    sendTo: 'Wysłać do',
    sentBy: 'Nadawca',
    reason: 'Powód',
    putInParcel: 'Prosimy włożyć tę kartkę do paczki.',
  },
  sv: {
    returnSlip: 'Returblankett',
    approvedOn: 'Godkänd',
    sendTo: 'Skickas till',
    sentBy: 'Avsändare',
    reason: 'Orsak',
    putInParcel: 'Lägg det här bladet i paketet.',
  },
}

/** The reasons of a return by language. */
export const REASON_WORDS: Readonly<Record<PaperLanguage, Readonly<Record<ReturnReason, string>>>> = {
  en: {
    damaged: 'Damaged',
    wrong_item: 'Wrong item',
    not_as_described: 'Not as described',
    does_not_fit: 'Does not fit',
    no_longer_wanted: 'No longer wanted',
    other: 'Another reason',
  },
  de: {
    damaged: 'Beschädigt',
    wrong_item: 'Falscher Artikel',
    not_as_described: 'Nicht wie beschrieben',
    does_not_fit: 'Passt nicht',
    no_longer_wanted: 'Gefällt nicht mehr',
    other: 'Anderer Grund',
  },
  fr: {
    damaged: 'Endommagé',
    wrong_item: 'Mauvais article',
    not_as_described: 'Non conforme à la description',
    does_not_fit: 'Ne convient pas',
    no_longer_wanted: 'Plus souhaité',
    other: 'Autre motif',
  },
  es: {
    damaged: 'Dañado',
    wrong_item: 'Artículo equivocado',
    not_as_described: 'No coincide con la descripción',
    does_not_fit: 'No queda bien',
    no_longer_wanted: 'Ya no se desea',
    other: 'Otro motivo',
  },
  pl: {
    damaged: 'Uszkodzony',
    wrong_item: 'Niewłaściwy towar',
    not_as_described: 'Niezgodny z opisem',
    does_not_fit: 'Nie pasuje',
    no_longer_wanted: 'Już niepotrzebny',
    other: 'Inny powód',
  },
  sv: {
    damaged: 'Skadad',
    wrong_item: 'Fel vara',
    not_as_described: 'Inte som beskrivet',
    does_not_fit: 'Passar inte',
    no_longer_wanted: 'Önskas inte längre',
    other: 'Annan orsak',
  },
}
