/** Command-line flags from named values; a list repeats its flag. */
export function commandFlags(values: Readonly<Record<string, string | readonly string[]>>): string[] {
  return Object.entries(values).flatMap(([name, value]) => [value].flat().flatMap((one) => [`--${name}`, one]));
}
