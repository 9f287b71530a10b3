import type { Locale } from "#platform/locale/index.ts";
import { Alert, PageHeading, Paragraph, Sent } from "#ui/index.ts";
import { texts } from "../texts.ts";

/** The answer is kept: thanks, and what this browser kept of it goes. */
export const ThanksPage = ({ locale, keptAs }: { readonly locale: Locale; readonly keptAs: string }) => {
  const t = texts[locale];
  return (
    <>
      <PageHeading title={t.thanksTitle} />
      <Alert kind="ok" answer>
        {t.thanksLead}
      </Alert>
      <Paragraph>{t.thanksText}</Paragraph>
      <Sent of={keptAs} />
    </>
  );
};

/** The link leads nowhere any more. */
export const GonePage = ({ locale, wasSent }: { readonly locale: Locale; readonly wasSent: boolean }) => {
  const t = texts[locale];
  return (
    <>
      <PageHeading title={t.goneTitle} />
      {wasSent && <Alert kind="error">{t.goneKept}</Alert>}
      <Paragraph>{t.goneText}</Paragraph>
    </>
  );
};
