/**
 * Decodes pieces of a text in an encoding of the Encoding Standard, such as `windows-1252`; a piece ends with a whole character.
 *
 * Node.js 20 reads Windows-1252 as Latin-1 when it decodes all at once, so that `€` and `š` become control characters; what is
 * decoded as a part of a stream is read right.
 * @throws RangeError for a label of no encoding.
 */
export function byteDecoder(encoding: string): (bytes: Uint8Array) => string {
  const decoder = new TextDecoder(encoding)
  return (bytes) => decoder.decode(bytes, { stream: true })
}
