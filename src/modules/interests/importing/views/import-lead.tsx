import type { Locale } from "#platform/locale/index.ts";
import { Link } from "#ui/index.ts";
import { importTexts } from "../texts.ts";

/** What the page is for, and where oaths are taken over. */
export const ImportLead = ({ locale }: { readonly locale: Locale }) => {
  const t = importTexts[locale];
  return (
    <>
      {t.lead} <Link href="/registers/eed/overnemen">{t.oaths}</Link>
    </>
  );
};
