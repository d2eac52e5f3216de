/** A text of several lines as lines; none where there is no text. */
export function linesOfText(text: string | null): string[] {
  return text === null || text.trim() === '' ? [] : text.split('\n').map((line) => line.trim())
}
