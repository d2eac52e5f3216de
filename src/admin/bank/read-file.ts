/** A file of a bank as text: UTF-8 where it is that, else as older systems write it (Windows-1252, with Latin-1 in it). */
export async function readFile(file: File): Promise<string> {
  const bytes = await file.arrayBuffer()
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch (error) {
    if (error instanceof TypeError) return new TextDecoder('windows-1252').decode(bytes)
    throw error
  }
}
