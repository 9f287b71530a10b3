import { dossierPath } from "../returning/dossier.ts";
import type { DossierPart } from "../returning/dossier-part.ts";
import { openCheck } from "./protection.rules.ts";
import { checksOf } from "./protections.queries.ts";
import { texts } from "./texts.ts";

/** How the reporter is doing, and detriment. */
export const protectionPart: DossierPart = async ({ writing, dossier, locale }) => {
  const { report, file, number } = dossier;
  const t = texts[locale];
  const here = dossierPath(number);
  const asked = openCheck(await checksOf(writing.tx, file, report.reportId)) !== undefined;
  const href = `${here}/veilig`;
  return {
    asks: asked ? [{ href, title: t.askTitle, text: t.askText }] : [],
    offers: [
      ...(asked ? [] : [{ href, title: t.tellTitle, text: t.tellText }]),
      { href: `${here}/benadeling`, title: t.detrimentTitle, text: t.detrimentText },
    ],
  };
};
