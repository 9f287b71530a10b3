interface Organisation {
  readonly name: string;
  readonly tradeNumber: string | null;
}

/** Words that say how an organisation is set up, not which it is. */
const legalForms = new Set(["bv", "nv", "vof", "stichting", "vereniging", "cooperatie", "ua", "holding"]);

/** A name without capitals, accents, signs and legal form, so that "Steen B.V." and "steen bv" are one. */
export const plainName = (name: string): string => {
  const words = name
    .normalize("NFD")
    .replaceAll(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll(".", "")
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "");
  const own = words.filter((word) => !legalForms.has(word));
  return (own.length === 0 ? words : own).join(" ");
};

/** Whether two names are one organisation: by the number in the trade register where both have one, else by the plain name. */
export const isSameOrganisation = (one: Organisation, other: Organisation): boolean =>
  one.tradeNumber !== null && other.tradeNumber !== null
    ? one.tradeNumber === other.tradeNumber
    : plainName(one.name) !== "" && plainName(one.name) === plainName(other.name);
