/** The shop's colours: a body, its shade and its light, on a background that suits. */
export interface Shades {
  body: string
  shade: string
  light: string
  ground: string
}

export const PALETTE = {
  teal: { body: '#2f7f83', shade: '#1f5c61', light: '#62a9a8', ground: '#e6f0ee' },
  oat: { body: '#d9c7a7', shade: '#b49d78', light: '#efe4cf', ground: '#f4efe5' },
  slate: { body: '#56636f', shade: '#3a4550', light: '#8794a0', ground: '#e9edf0' },
  ochre: { body: '#d39a35', shade: '#a77319', light: '#ecc275', ground: '#faf1de' },
  sage: { body: '#94a98a', shade: '#6c8463', light: '#bccbb2', ground: '#eef2ea' },
  rust: { body: '#b5573a', shade: '#873c26', light: '#d98a6d', ground: '#f8ebe4' },
  cream: { body: '#efe3cb', shade: '#cbb991', light: '#fbf6ea', ground: '#e4e7e2' },
  rose: { body: '#cf8d8b', shade: '#a56462', light: '#e7bdb9', ground: '#f8eeec' },
  ink: { body: '#2c3a56', shade: '#1a253b', light: '#5d6c8c', ground: '#e8ebf2' },
  oak: { body: '#b88450', shade: '#8a5d32', light: '#d9ad7c', ground: '#f3ece2' },
  ash: { body: '#dcc39a', shade: '#b3966a', light: '#efdfc2', ground: '#ebefec' },
  moss: { body: '#5f7046', shade: '#434f30', light: '#8d9e70', ground: '#eff1e6' },
} as const satisfies Record<string, Shades>

export type Colour = keyof typeof PALETTE
