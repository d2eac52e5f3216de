export const FIRST_NAMES =
  'Amelia Oliver Isla George Ava Arthur Mia Noah Ivy Leo Lily Oscar Freya Theo Evie Finley Florence Henry Willow Archie Rosie Jude Sienna Luca Elsie Albie Grace Tommy Ruby Jack Harriet Ravi Priya Samir Aisha Yusuf Mei Kofi Ama Tomasz Zofia Niamh Cormac Sean Aoife Hannah Jonas Greta Emil Claire Julien Sofie Daan Elin Axel Carmen Diego Morag Callum Rhys Cerys Bethan Gareth Owen Nadia Farah Imran Chloe Marcus Denise Winston Gloria Peter Susan Martin Alison'.split(
    ' ',
  )

export const LAST_NAMES =
  'Ashworth Barker Calloway Dunn Ellison Fairclough Greenwood Hartley Ibbotson Jagger Kershaw Lumb Metcalfe Naylor Oldroyd Pickles Quarmby Redfern Sutcliffe Thackray Uttley Varley Wadsworth Yates Crossley Barraclough Holroyd Murgatroyd Shackleton Firth Patel Khan Singh Okafor Mensah Nowak Kowalski Byrne Gallagher Murphy Weber Schneider Lefebvre Moreau Visser Jansen Lindqvist Berg Garcia Morales Campbell Stewart Griffiths Pritchard Hughes Chen Begum Ali Lawson Moss'.split(
    ' ',
  )

export const STREETS = [
  'Mill Lane',
  'Church Street',
  'Station Road',
  'Victoria Terrace',
  'Canal View',
  'Orchard Close',
  'Garden Street',
  'High Street',
  'Quarry Hill',
  'Bridge Gate',
  'Weavers Row',
  'Chapel Walk',
  'Heath Avenue',
  'Park Crescent',
  'Old Road',
  'Birch Grove',
]

export interface Place {
  country: string
  city: string
  region: string | null
  /** `9` stands for any digit, `X` for any letter. */
  postcode: string
  weight: number
}

export const PLACES: readonly Place[] = [
  { country: 'GB', city: 'Leeds', region: 'West Yorkshire', postcode: 'LS9 9XX', weight: 12 },
  { country: 'GB', city: 'Manchester', region: null, postcode: 'M9 9XX', weight: 12 },
  { country: 'GB', city: 'London', region: null, postcode: 'SE9 9XX', weight: 20 },
  { country: 'GB', city: 'Bristol', region: null, postcode: 'BS9 9XX', weight: 8 },
  { country: 'GB', city: 'Edinburgh', region: null, postcode: 'EH9 9XX', weight: 7 },
  { country: 'GB', city: 'Cardiff', region: null, postcode: 'CF9 9XX', weight: 5 },
  { country: 'GB', city: 'Norwich', region: 'Norfolk', postcode: 'NR9 9XX', weight: 5 },
  { country: 'GB', city: 'Sheffield', region: 'South Yorkshire', postcode: 'S9 9XX', weight: 6 },
  { country: 'GB', city: 'Belfast', region: null, postcode: 'BT9 9XX', weight: 4 },
  { country: 'IE', city: 'Dublin', region: null, postcode: 'D09 X9X9', weight: 5 },
  { country: 'DE', city: 'Hamburg', region: null, postcode: '20999', weight: 4 },
  { country: 'FR', city: 'Lyon', region: null, postcode: '69009', weight: 4 },
  { country: 'NL', city: 'Utrecht', region: null, postcode: '3599 XX', weight: 3 },
  { country: 'SE', city: 'Malmö', region: null, postcode: '211 99', weight: 2 },
  { country: 'US', city: 'Portland', region: 'Oregon', postcode: '97299', weight: 3 },
]
