/** How a text is charged: 70 UTF-16 units fit one message, a longer text is cut into parts of 67, signature included. */
export function smsSegments(content: string, sign: string): number {
  const units = `【${sign}】${content}`.length;
  return units <= 70 ? 1 : Math.ceil(units / 67);
}
