/** At most so many characters, cut between characters and never inside one (rare ones take two code units). */
export function shortened(text: string, length: number): string {
  const characters = Array.from(text);
  return characters.length > length ? `${characters.slice(0, length).join('')}……` : text;
}
