/** The product's mark and name, in the colour of its surroundings. */
export function Brand({ size }: { size: number }) {
  return (
    <span
      style={{
        display: 'inline-flex',
        alignItems: 'center',
        gap: size * 0.35,
        fontSize: size,
        fontWeight: 600,
        whiteSpace: 'nowrap',
      }}
    >
      <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden="true">
        <rect width="32" height="32" rx="6" fill="#fff" />
        <path
          d="M8 17l6 6L25 10"
          fill="none"
          stroke="#1b4b8f"
          strokeWidth="4"
          strokeLinecap="round"
          strokeLinejoin="round"
        />
      </svg>
      督办
    </span>
  );
}
