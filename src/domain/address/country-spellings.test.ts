import { describe, expect, it } from 'vitest'

import { COUNTRIES } from './country'
import { findCountry } from './country-spellings'

/** As they stand in exports of shops, ERP systems and address books. */
const USUAL: Readonly<Record<string, string>> = {
  GB: 'gb|GBR|UK|U.K.|United Kingdom|Great Britain|England|Scotland|Wales|Northern Ireland|Vereinigtes Königreich|Royaume-Uni|Reino Unido|United Kingdom (the)|Großbritannien',
  US: 'us|USA|U.S.A.|U.S.|United States|United States of America|the United States|Vereinigte Staaten|États-Unis|Estados Unidos|UNITED STATES OF AMERICA (THE)',
  IE: 'EIRE|Ireland|Republic of Ireland|Irland|Irlande|IRL|Éire',
  DE: 'Germany|de|DEU|Deutschland|Allemagne|Alemania|Germania|GER',
  NL: 'Netherlands|The Netherlands|Holland|Nederland|NLD|Niederlande|Netherlands (Kingdom of the)|Pays-Bas',
  VN: 'Viet Nam|Vietnam|VNM|VIETNAM',
  RU: 'Russian Federation|Russia|RUS|Россия|Russland',
  LC: 'Saint Lucia|St. Lucia|St Lucia|LCA',
  KN: 'Saint Kitts and Nevis|St Kitts & Nevis|St. Kitts and Nevis',
  VC: 'Saint Vincent and the Grenadines|St. Vincent & Grenadines',
  KR: 'South Korea|Korea, Republic of|Republic of Korea|Korea (Republic of)|Korea|KOR|Korea, South',
  KP: "North Korea|Korea, Democratic People's Republic of|Democratic People’s Republic of Korea",
  IR: 'Iran|Iran, Islamic Republic of|Iran (Islamic Republic of)|IRN',
  BO: 'Bolivia|Bolivia, Plurinational State of|Bolivia (Plurinational State of)',
  VE: 'Venezuela|Venezuela, Bolivarian Republic of|Venezuela (Bolivarian Republic of)',
  TZ: 'Tanzania|Tanzania, United Republic of|United Republic of Tanzania',
  MD: 'Moldova|Moldova, Republic of|Republic of Moldova|MDA',
  LA: "Laos|Lao People's Democratic Republic|Lao PDR|LAO",
  SY: 'Syria|Syrian Arab Republic',
  BN: 'Brunei|Brunei Darussalam',
  CZ: 'Czechia|Czech Republic|CZE|Tschechien|République tchèque|Česko',
  SK: 'Slovakia|Slovak Republic|Slowakei|Slovensko',
  CI: "Ivory Coast|Côte d'Ivoire|Cote d'Ivoire|Côte d’Ivoire|CIV|Elfenbeinküste",
  CD: 'DR Congo|Democratic Republic of the Congo|Congo, Democratic Republic of the|Congo - Kinshasa|Congo (the Democratic Republic of the)',
  CG: 'Congo|Republic of the Congo|Congo - Brazzaville|Congo-Brazzaville',
  CV: 'Cape Verde|Cabo Verde',
  TL: 'East Timor|Timor-Leste|Timor Leste',
  MM: 'Myanmar|Burma|Myanmar (Burma)',
  SZ: 'Swaziland|Eswatini',
  MK: 'Macedonia|North Macedonia|FYROM|Macedonia, The Former Yugoslav Republic of|The former Yugoslav Republic of Macedonia',
  TR: 'Turkey|Türkiye|Turkiye|TUR',
  HK: 'Hong Kong|Hong Kong SAR|Hong Kong SAR China|Hong Kong, China|HKG',
  MO: 'Macao|Macau|Macao SAR China',
  TW: 'Taiwan|Taiwan, Province of China|TWN',
  PS: 'Palestine|Palestine, State of|State of Palestine|Palestinian Territories',
  VA: 'Holy See|Vatican|Vatican City|Holy See (Vatican City State)',
  AE: 'UAE|U.A.E.|United Arab Emirates|ARE|Vereinigte Arabische Emirate',
  BA: 'Bosnia and Herzegovina|Bosnia & Herzegovina|Bosnia-Herzegovina|Bosnien und Herzegowina',
  TT: 'Trinidad and Tobago|Trinidad & Tobago|TTO',
  AG: 'Antigua and Barbuda|Antigua & Barbuda',
  ST: 'Sao Tome and Principe|São Tomé and Príncipe',
  GM: 'Gambia|The Gambia|Gambia, The|Gambia (the)',
  BS: 'Bahamas|The Bahamas|Bahamas, The|Bahamas (the)',
  PH: 'Philippines|The Philippines|Philippines (the)|PHL',
  FK: 'Falkland Islands|Falkland Islands (Malvinas)',
  VG: 'British Virgin Islands|Virgin Islands, British|Virgin Islands (British)',
  VI: 'US Virgin Islands|U.S. Virgin Islands|Virgin Islands, U.S.|Virgin Islands (U.S.)',
  FM: 'Micronesia|Micronesia, Federated States of|Micronesia (Federated States of)',
  SH: 'Saint Helena|St. Helena|Saint Helena, Ascension and Tristan da Cunha',
  PM: 'Saint Pierre and Miquelon|St. Pierre & Miquelon',
  JE: 'Jersey|Channel Islands|JEY',
  GG: 'Guernsey|GGY',
  IM: 'Isle of Man|IMN',
  GR: 'Greece|EL|GRC|Griechenland|Hellas|Ελλάδα',
  AT: 'Austria|Österreich|Oesterreich|AUT|Autriche',
  CH: 'Switzerland|Schweiz|Suisse|Svizzera|CHE',
  ES: 'Spain|España|Espana|Spanien|ESP|Espagne',
  IT: 'Italy|Italia|Italien|ITA|Italie',
  FR: 'France|Frankreich|FRA|Francia',
  BE: 'Belgium|België|Belgique|Belgien|BEL',
  DK: 'Denmark|Danmark|Dänemark|DNK|Danemark',
  SE: 'Sweden|Sverige|Schweden|SWE',
  NO: 'Norway|Norge|Norwegen|NOR',
  FI: 'Finland|Suomi|Finnland|FIN',
  PL: 'Poland|Polska|Polen|POL',
  PT: 'Portugal|PRT|portugal',
  JP: 'Japan|JPN|日本|Japon',
  CN: "China|People's Republic of China|CHN|PRC|中国",
  SA: 'Saudi Arabia|Kingdom of Saudi Arabia|KSA|SAU',
  ZA: 'South Africa|RSA|ZAF|Südafrika',
}
const TABLE = Object.entries(USUAL).flatMap(([code, names]) =>
  names
    .split('|')
    .filter((name) => name !== '')
    .map((name): [string, string] => [name, code]),
)

describe('a country of another system’s file', () => {
  it('is known by its usual spellings, of which at least two hundred are tried', () => {
    expect(TABLE.length).toBeGreaterThan(200)
    const wrong = TABLE.filter(([name, code]) => findCountry(name) !== code)
    expect(
      wrong.map(([name, code]) => `${name} → ${findCountry(name) ?? 'none'} instead of ${code}`),
    ).toEqual([])
  })

  it('is known by either ISO code and the panel’s name in any capitals', () => {
    for (const { code, name } of COUNTRIES) {
      for (const text of [
        code,
        code.toLowerCase(),
        name,
        name.toUpperCase(),
        name.toLowerCase(),
        ` ${name} `,
      ]) {
        expect(findCountry(text), text).toBe(code)
      }
    }
  })

  it('is known by what Intl calls it in English, German and French', () => {
    for (const language of ['en', 'de', 'fr']) {
      const intl = new Intl.DisplayNames([language], { type: 'region' })
      for (const { code } of COUNTRIES) expect(findCountry(intl.of(code) ?? ''), code).toBe(code)
    }
  })

  it.each([
    'Atlantis',
    'Unspecified',
    'XX',
    'ZZ',
    'ABC',
    '',
    '12',
    'Europe',
    'EU',
    'Kongo',
    'N/A',
    '-',
    'constructor',
    'Fra',
    'Gb',
  ])('is not made up from %s', (text) => {
    expect(findCountry(text)).toBeUndefined()
  })
})
