/** Words marked in the notice's text, as UTF-16 offsets into it. */
export interface MarkedWords {
  start: number;
  end: number;
}

/** What is marked inside the text, which is drawn as it is, character by character; null when nothing is. */
export function markedWords(text: Element | null): MarkedWords | null {
  const selection = window.getSelection();
  if (text === null || selection === null || selection.rangeCount === 0 || selection.isCollapsed) return null;
  const range = selection.getRangeAt(0);
  if (!text.contains(range.startContainer) || !text.contains(range.endContainer)) return null;
  const before = document.createRange();
  before.selectNodeContents(text);
  before.setEnd(range.startContainer, range.startOffset);
  const start = before.toString().length;
  const { length } = range.toString();
  return length === 0 ? null : { start, end: start + length };
}
