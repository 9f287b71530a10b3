/** A reference as it is kept, out of what somebody typed: spaces, dashes and capitals do not matter. Undefined when it is not a whole one. */
export const referenceOf = (typed: string): string | undefined => {
  const plain = typed.toUpperCase().replaceAll(/[^A-Z0-9]/g, "");
  const [, year, first, second] = /^M(\d{2})([A-Z0-9]{4})([A-Z0-9]{4})$/.exec(plain) ?? [];
  return year === undefined ? undefined : `M${year}-${first}-${second}`;
};
