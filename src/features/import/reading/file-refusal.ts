/** A file that is refused as a whole, told in one line: the cause and, where there is one, the remedy. */
export class FileRefusal extends Error {
  override name = 'FileRefusal'
}
