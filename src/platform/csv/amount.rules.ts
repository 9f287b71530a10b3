const grouped = /^\d{1,3}([.,])\d{3}(\1\d{3})*$/;

const plainOf = (whole: string, fraction: string): number => Number(`${whole || "0"}.${fraction || "0"}`);

/**
 * A number as people write it, with comma or point: 1.234,56 and 1,234.56 and 12,5. Where both stand the last one is the decimal sign; one
 * sign with exactly three digits after it, or one that stands more than once, parts thousands (1.234 is 1234), so that a spreadsheet's
 * thousands never become one. Undefined for what is no number.
 */
export const numberIn = (typed: string): number | undefined => {
  const text = typed.replaceAll(/[\s\u00a0\u202f']/g, "");
  if (!/^\d[\d.,]*$/.test(text)) return undefined;
  const [point, comma] = [text.lastIndexOf("."), text.lastIndexOf(",")];
  if (point === -1 && comma === -1) return Number(text);
  if (grouped.test(text) && !text.startsWith("0")) return Number(text.replaceAll(/[.,]/g, ""));
  const at = Math.max(point, comma);
  const [whole, fraction] = [text.slice(0, at), text.slice(at + 1)];
  const isWhole = /^\d+$/.test(whole) || (grouped.test(whole) && !whole.includes(text.charAt(at)));
  return isWhole && /^\d+$/.test(fraction) ? plainOf(whole.replaceAll(/[.,]/g, ""), fraction) : undefined;
};

/** An amount of money in cents: a number as above, with or without a euro sign, in whole cents. Undefined for what is none. */
export const centsIn = (typed: string): number | undefined => {
  const text = typed
    .trim()
    .replace(/^(€|eur)\s*/i, "")
    .replace(/\s*(€|eur|euro)$/i, "")
    .replace(/,[-–—]+$/, "");
  const euros = numberIn(text);
  if (euros === undefined) return undefined;
  const cents = Math.round(euros * 100);
  return Math.abs(cents / 100 - euros) < 1e-9 ? cents : undefined;
};
