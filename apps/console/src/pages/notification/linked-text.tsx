import type { ReactNode } from 'react';

const LINK = /(https?:\/\/[^\s，。；、）)]+)/;

/** Text whose addresses can be opened as on a phone, each in a tab of its own. */
export function LinkedText({ text }: { text: string }): ReactNode {
  return text.split(LINK).map((part, index) =>
    index % 2 === 0 ? (
      part
    ) : (
      <a key={index} href={part} target="_blank" rel="noreferrer">
        {part}
      </a>
    ),
  );
}
