/**
 * The same bytes in parts of `partBytes`, the last one smaller, whatever pieces they come in. Of no bytes there is no part.
 */
export async function* inParts(source: AsyncIterable<Uint8Array>, partBytes: number): AsyncGenerator<Buffer> {
  let [chunks, size]: [Uint8Array[], number] = [[], 0]
  for await (const chunk of source) {
    for (let at = 0; at < chunk.length;) {
      const piece = chunk.subarray(at, at + partBytes - size)
      chunks.push(piece)
      size += piece.length
      at += piece.length
      if (size < partBytes) continue
      yield Buffer.concat(chunks)
      ;[chunks, size] = [[], 0]
    }
  }
  if (size > 0) yield Buffer.concat(chunks)
}
