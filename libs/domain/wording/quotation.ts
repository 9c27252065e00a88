/** Words to stand inside “ ”: their own quotation marks become the inner ones ‘ ’ (GB/T 15834). */
export const insideQuotes = (text: string): string => text.replace(/[“”]/g, (mark) => (mark === '“' ? '‘' : '’'));

/** Quoted words that end a sentence: with their own mark, or with a full stop given to them. */
export const asSentence = (text: string): string => (/[。！？…]$/.test(text) ? text : `${text}。`);
