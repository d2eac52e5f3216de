import { COUNTRIES, findCountryByName, isCountryCode } from './country'
import type { CountryCode } from './country'

/** ISO 3166-1: each alpha-2 code followed by its alpha-3 code. */
const ALPHA_3 =
  'ADAND AEARE AFAFG AGATG AIAIA ALALB AMARM AOAGO AQATA ARARG ASASM ATAUT AUAUS AWABW AXALA AZAZE BABIH BBBRB BDBGD BEBEL ' +
  'BFBFA BGBGR BHBHR BIBDI BJBEN BLBLM BMBMU BNBRN BOBOL BQBES BRBRA BSBHS BTBTN BVBVT BWBWA BYBLR BZBLZ CACAN CCCCK CDCOD ' +
  'CFCAF CGCOG CHCHE CICIV CKCOK CLCHL CMCMR CNCHN COCOL CRCRI CUCUB CVCPV CWCUW CXCXR CYCYP CZCZE DEDEU DJDJI DKDNK DMDMA ' +
  'DODOM DZDZA ECECU EEEST EGEGY EHESH ERERI ESESP ETETH FIFIN FJFJI FKFLK FMFSM FOFRO FRFRA GAGAB GBGBR GDGRD GEGEO GFGUF ' +
  'GGGGY GHGHA GIGIB GLGRL GMGMB GNGIN GPGLP GQGNQ GRGRC GSSGS GTGTM GUGUM GWGNB GYGUY HKHKG HMHMD HNHND HRHRV HTHTI HUHUN ' +
  'IDIDN IEIRL ILISR IMIMN ININD IOIOT IQIRQ IRIRN ISISL ITITA JEJEY JMJAM JOJOR JPJPN KEKEN KGKGZ KHKHM KIKIR KMCOM KNKNA ' +
  'KPPRK KRKOR KWKWT KYCYM KZKAZ LALAO LBLBN LCLCA LILIE LKLKA LRLBR LSLSO LTLTU LULUX LVLVA LYLBY MAMAR MCMCO MDMDA MEMNE ' +
  'MFMAF MGMDG MHMHL MKMKD MLMLI MMMMR MNMNG MOMAC MPMNP MQMTQ MRMRT MSMSR MTMLT MUMUS MVMDV MWMWI MXMEX MYMYS MZMOZ NANAM ' +
  'NCNCL NENER NFNFK NGNGA NINIC NLNLD NONOR NPNPL NRNRU NUNIU NZNZL OMOMN PAPAN PEPER PFPYF PGPNG PHPHL PKPAK PLPOL PMSPM ' +
  'PNPCN PRPRI PSPSE PTPRT PWPLW PYPRY QAQAT REREU ROROU RSSRB RURUS RWRWA SASAU SBSLB SCSYC SDSDN SESWE SGSGP SHSHN SISVN ' +
  'SJSJM SKSVK SLSLE SMSMR SNSEN SOSOM SRSUR SSSSD STSTP SVSLV SXSXM SYSYR SZSWZ TCTCA TDTCD TFATF TGTGO THTHA TJTJK TKTKL ' +
  'TLTLS TMTKM TNTUN TOTON TRTUR TTTTO TVTUV TWTWN TZTZA UAUKR UGUGA UMUMI USUSA UYURY UZUZB VAVAT VCVCT VEVEN VGVGB VIVIR ' +
  'VNVNM VUVUT WFWLF WSWSM YEYEM YTMYT ZAZAF ZMZMB ZWZWE'

/** Codes of other lists that no ISO code contradicts: the EU's for Greece, sport's, a former one of ISO. */
const OTHER_CODES =
  'EL GR; GER DE; NED NL; SUI CH; DEN DK; POR PT; GRE GR; CRO HR; SLO SI; BUL BG; LAT LV; KSA SA; ROM RO; PRC CN; ROC TW; DRC CD'

/** Names that Intl, ISO and the panel's list do not have. */
const OTHER_NAMES =
  'Britain GB; Great Britain and Northern Ireland GB; United Kingdom of Great Britain and Northern Ireland GB; ' +
  'Cymru GB; Jersey Channel Islands JE; Guernsey Channel Islands GG; Alderney GG; Sark GG; Northern Cyprus CY; Mainland China CN; ' +
  'Peoples Republic of China CN; Democratic Republic of the Congo CD; Congo Democratic Republic CD; DR Congo CD; ' +
  'Congo Kinshasa CD; Zaire CD; Congo CG; Republic of the Congo CG; Congo Republic CG; Congo Brazzaville CG; ' +
  'North Korea KP; Democratic Peoples Republic of Korea KP; Korea North KP; Korea South KR; ' +
  'Lao Peoples Democratic Republic LA; Lao PDR LA; Syrian Arab Republic SY; Russian Federation RU; Brunei Darussalam BN; ' +
  'Islamic Republic of Iran IR; Plurinational State of Bolivia BO; Bolivarian Republic of Venezuela VE; ' +
  'United Republic of Tanzania TZ; Federated States of Micronesia FM; State of Palestine PS; Palestine PS; ' +
  'Palestinian Territory Occupied PS; West Bank PS; Gaza PS; Taiwan Province of China TW; Chinese Taipei TW; ' +
  'Hong Kong China HK; Hong Kong SAR HK; Macao SAR MO; Macau SAR MO; Holy See VA; Vatican VA; Viet Nam VN; ' +
  'Cabo Verde CV; East Timor TL; Cape Verde Islands CV; Turkiye TR; Turkey TR; The Gambia GM; ' +
  'British Virgin Islands VG; Virgin Islands British VG; US Virgin Islands VI; Virgin Islands US VI; ' +
  'Virgin Islands of the United States VI; Falkland Islands Malvinas FK; Malvinas FK; Saint Martin French part MF; ' +
  'Sint Maarten Dutch part SX; Saint Helena Ascension and Tristan da Cunha SH; Bonaire Sint Eustatius and Saba BQ; ' +
  'Netherlands Antilles CW; Bonaire BQ; Heard Island and McDonald Islands HM; United States Minor Outlying Islands UM; ' +
  'Svalbard SJ; Reunion Island RE; Pitcairn PN; Aland AX; Faeroe Islands FO; South Georgia GS; ' +
  'Kingdom of Saudi Arabia SA; Slovak Republic SK; Kyrgyz Republic KG; Former Yugoslav Republic of Macedonia MK; FYROM MK; ' +
  'Macedonia FYROM MK; Bosnia BA; Bosna i Hercegovina BA; Trinidad TT; Tobago TT; St Kitts KN; St Vincent VC; Antigua AG; ' +
  'Byelorussia BY; Moldavia MD; Kampuchea KH; Upper Volta BF; Persia IR; Ceylon LK; Siam TH; ' +
  'Balearic Islands ES; Azores PT; Madeira PT; Canary Islands ES; Tahiti PF; ' +
  'America US; Estados Unidos de America US; Etats Unis d Amerique US; Vereinigte Staaten von Amerika US; ' +
  'Suisse CH; Confoederatio Helvetica CH; BRD DE; Federal Republic of Germany DE; Grossbritannien GB; Grande Bretagne GB; Gran Bretana GB; ' +
  'Gran Bretagna GB; Inghilterra GB; Angleterre GB; Inglaterra GB; Schottland GB; Holanda NL; Hollande NL; Olanda NL; ' +
  'Pays Bas NL; Tschechische Republik CZ; Republique Tcheque CZ; Republica Checa CZ; Weissrussland BY; Emirates AE; ' +
  'United States of America US; Kingdom of the Netherlands NL; Republic of Moldova MD; Holy See Vatican City State VA; ' +
  'Vatican City State VA; Elfenbeinkuste CI; Oesterreich AT; Daenemark DK; Tuerkei TR; Suedafrika ZA; Rumaenien RO; Aegypten EG'

/** Languages whose country names are recognised. Intl has these names, and they rarely change. */
const LANGUAGES = [
  ...[
    'en',
    'de',
    'fr',
    'es',
    'it',
    'nl',
    'pt',
    'sv',
    'da',
    'nb',
    'fi',
    'pl',
    'cs',
    'sk',
    'hu',
    'ro',
    'tr',
    'hr',
    'sl',
  ],
  ...['et', 'lv', 'lt', 'ga', 'el', 'bg', 'ru', 'uk', 'ja', 'ko', 'zh', 'ar', 'he'],
] as const

/** Letters that Unicode does not decompose. */
const SPELLINGS: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ı: 'i',
}

/** Folds a name so that spellings compare equal: without accents, capitals, signs, `St.` and `&`. */
function foldCountry(name: string): string {
  return name
    .toLowerCase()
    .replace(/[ßæœøłđı]/g, (letter) => SPELLINGS[letter] ?? letter)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/['’`]s\b/g, 's')
    .replace(/&/g, ' and ')
    .replace(/[^\p{L}]+/gu, ' ')
    .replace(/\bst\b/g, 'saint')
    .replace(/^(?:saint|the) saint /, 'saint ')
    .replace(/\b(?:the|of|and)\b/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
}

function pairsOf(list: string): [string, string][] {
  return list.split(';').map((entry) => {
    const text = entry.trim()
    return [text.slice(0, -3), text.slice(-2)]
  })
}

function buildCodes(): Map<string, string> {
  const codes = ALPHA_3.split(' ').map((pair): [string, string] => [pair.slice(2), pair.slice(0, 2)])
  return new Map([...codes, ...pairsOf(OTHER_CODES)])
}

/**
 * What Intl calls each country in these languages; abbreviations are left out because they also begin other names.
 */
function* intlNames(): Generator<[string, string]> {
  const styles = LANGUAGES.flatMap((language) => [
    new Intl.DisplayNames([language], { type: 'region', style: 'long', fallback: 'none' }),
    new Intl.DisplayNames([language], { type: 'region', style: 'short', fallback: 'none' }),
  ])
  for (const intl of styles) {
    for (const { code } of COUNTRIES) {
      const name = foldCountry(intl.of(code) ?? '')
      if (!/^[a-z]{0,3}$/.test(name)) yield [name, code]
    }
  }
}

/** Our own names win; of Intl's names, an ambiguous one is dropped. */
function buildNames(): Map<string, string> {
  const own = [...COUNTRIES.map(({ code, name }): [string, string] => [name, code]), ...pairsOf(OTHER_NAMES)]
  const names = new Map<string, string>()
  const doubtful = new Set<string>()
  for (const [name, code] of intlNames()) {
    if ((names.get(name) ?? code) !== code) doubtful.add(name)
    names.set(name, code)
  }
  for (const name of doubtful) names.delete(name)
  for (const [name, code] of own) names.set(foldCountry(name), code)
  return names
}

/** Remembered lookups: files hold many lines of few countries. */
const MEMORY = 1_000
const answers = new Map<string, CountryCode | null>()
let codes: ReadonlyMap<string, string> | undefined
let names: ReadonlyMap<string, string> | undefined

function lookUp(text: string): string | undefined {
  codes ??= buildCodes()
  names ??= buildNames()
  // `Fra` is not a code: it is what remains of `France` in a truncated file.
  const code = text === text.toLowerCase() ? text.toUpperCase() : text
  if (isCountryCode(code)) return code
  return codes.get(code) ?? findCountryByName(text) ?? names.get(foldCountry(text))
}

/** `Iran (Islamic Republic of)` and `Korea, Republic of`: with the two halves swapped, and the first one alone. */
function readings(text: string): string[] {
  const [, head = '', tail = ''] = /^([^(,]+)[(,]\s*([^()]*)\)?\s*$/.exec(text) ?? []
  const dotless = /^(?:\p{L}\.\s*){2,4}$/u.test(`${text}${text.endsWith('.') ? '' : '.'}`)
    ? [text.replace(/[.\s]/g, '')]
    : []
  return [text, ...dotless, ...(head === '' ? [] : [`${tail} ${head}`, `${head} ${tail}`])]
}

/**
 * Recognises a country in text from another system: an ISO 3166-1 code of two or three letters in any case, or a name
 * in a supported language and spelling. Undefined when it is not recognised.
 */
export function findCountry(text: string): CountryCode | undefined {
  const known = answers.get(text)
  if (known !== undefined) return known ?? undefined
  const code = read(text)
  if (answers.size >= MEMORY) answers.clear()
  answers.set(text, code ?? null)
  return code
}

function read(text: string): CountryCode | undefined {
  for (const reading of readings(text.trim())) {
    const code = lookUp(reading.trim())
    if (code !== undefined && isCountryCode(code)) return code
  }
  return undefined
}
