import { Typography } from 'antd';

/** Long words on one line; the whole stands in the tooltip. */
export function Clipped({ text, width, secondary = false }: { text: string; width: number; secondary?: boolean }) {
  return (
    <Typography.Text
      {...(secondary ? { type: 'secondary' as const } : {})}
      ellipsis={{ tooltip: text }}
      // Within a link the words look like the link.
      style={{ maxWidth: width, ...(!secondary && { color: 'inherit' }) }}
    >
      {text}
    </Typography.Text>
  );
}
