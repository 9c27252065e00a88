interface Holder {
  key: string;
  name: string;
  detail: string;
  messages: number;
  /** The latest words. */
  last: string;
}

interface HolderListProps {
  label: string;
  holders: readonly Holder[];
  chosen: string;
  onChoose: (key: string) => void;
}

/** Whose phone or mailbox is looked at; the liveliest first. */
export function HolderList({ label, holders, chosen, onChoose }: HolderListProps) {
  return (
    <ul className="holders" aria-label={label}>
      {holders.map((holder) => (
        <li key={holder.key}>
          <button type="button" aria-pressed={holder.key === chosen} onClick={() => onChoose(holder.key)}>
            <span className="holder-name">
              {holder.name}
              <span className="holder-count">{holder.messages}</span>
            </span>
            {holder.detail !== '' && <span className="holder-detail">{holder.detail}</span>}
            <span className="holder-detail">{holder.last}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
