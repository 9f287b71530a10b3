/** A stored date (YYYY-MM-DD) as it stands in a field: 31-12-2026. Anything else stays as it was typed. */
export function dateFieldText(value: string): string {
  const [, y, m, d] = /^(\d{4})-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/.exec(value) ?? [];
  return y && m && d ? `${d}-${m}-${y}` : value;
}
