import type { RequestContext } from "#platform/http/index.ts";
import type { Tender } from "./tender.ts";
import { tenderTexts } from "./texts.ts";

/** Where the tenders are. */
export const tendersBase = "/registers/aanbestedingen";

/** The page of one tender. */
export const tenderPath = ({ tenderId }: Pick<Tender, "tenderId">): string => `${tendersBase}/${tenderId}`;

/** The way back from a page about tenders; with a tender, from a page below it. */
export const tenderCrumbs = ({ locale }: Pick<RequestContext, "locale">, tender?: Tender) => [
  { href: tendersBase, label: tenderTexts[locale].tenders },
  ...(tender === undefined ? [] : [{ href: tenderPath(tender), label: tender.name }]),
];
