/**
 * The date a person typed, as YYYY-MM-DD; undefined when it is no date that exists.
 * Accepts 31-12-2026, 31/12/2026, 31.12.2026, single digits, and 2026-12-31.
 */
export function plainDateFromText(text: string): string | undefined {
  const typed = text.trim();
  const [, d, m, y] = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/.exec(typed) ?? [];
  const [, iy, im, id] = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(typed) ?? [];
  const [year, month, day] = [y ?? iy, m ?? im, d ?? id].map(Number);
  if (!year || !month || !day) return undefined;
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists =
    date.getUTCMonth() === month - 1 && date.getUTCDate() === day && date.getUTCFullYear() === year;
  return exists ? date.toISOString().slice(0, 10) : undefined;
}

/** A stored date (YYYY-MM-DD) as it stands in a field: 31-12-2026. Anything else stays as it was typed. */
export function dateFieldText(value: string): string {
  const [, y, m, d] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value) ?? [];
  return y && m && d ? `${d}-${m}-${y}` : value;
}
