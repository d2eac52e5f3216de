/** What a drag event tells; the browser's own and React's are alike in it. */
interface Dragging {
  readonly dataTransfer: Pick<DataTransfer, 'types'> | null
}

/** Whether files are dragged, and not a text or a link of the page. */
export function holdsFiles({ dataTransfer }: Dragging): boolean {
  return dataTransfer?.types.some((type) => type.toLowerCase() === 'files') ?? false
}

/** A file field takes what is dropped on it by itself. */
const takesFiles = (target: EventTarget | null) =>
  target instanceof HTMLInputElement && target.type === 'file' && !target.disabled

/** Whether nothing in the page takes the files, so that the browser would open them in place of the page. */
export function isStray(event: DragEvent): boolean {
  return holdsFiles(event) && !event.defaultPrevented && !takesFiles(event.target)
}
