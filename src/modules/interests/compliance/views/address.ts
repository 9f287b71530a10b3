import { complianceBase } from "../compliance.ts";
import type { ComplianceQuery } from "../compliance.ts";

/** The address of a part of the overview; what is usual is left out. */
export const addressOf = ({ register, eenheid, stand, pagina, blad }: Partial<ComplianceQuery>): string => {
  const search = new URLSearchParams();
  if (register !== undefined) search.set("register", register);
  if (eenheid !== undefined) search.set("eenheid", eenheid);
  if (stand !== undefined) search.set("stand", stand);
  if (pagina !== undefined && pagina > 1) search.set("pagina", String(pagina));
  if (blad !== undefined && blad > 1) search.set("blad", String(blad));
  return `${complianceBase}?${search.toString()}${stand === undefined ? "" : "#mensen"}`;
};
