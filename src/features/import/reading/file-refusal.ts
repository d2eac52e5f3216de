/** The refusal of a complete file; its message is one line with the cause and, if there is one, the remedy. */
export class FileRefusal extends Error {
  override name = 'FileRefusal'
}
