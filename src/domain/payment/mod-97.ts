/** Letters as numbers: A is 10, Z is 35. */
const digitsOf = (text: string): string =>
  text.replace(/[A-Z]/g, (letter) => String(letter.charCodeAt(0) - 55))

/** The remainder of capitals and digits by ISO 7064, mod 97-10; 1 where the check digits within them fit. */
export function mod97(text: string): number {
  let remainder = 0
  for (const digit of digitsOf(text)) remainder = (remainder * 10 + Number(digit)) % 97
  return remainder
}
