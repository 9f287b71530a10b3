import type { Locale } from "#platform/locale/index.ts";
import { ButtonLink, CopyText, PageHeading, Paragraph } from "#ui/index.ts";
import { texts } from "../texts.ts";

/** The address of a calendar, shown once. */
export const CalendarAddress = ({
  locale,
  address,
}: {
  readonly locale: Locale;
  readonly address: string;
}) => {
  const t = texts[locale];
  return (
    <>
      <PageHeading title={t.calendarOnce} lead={t.calendarOnceText} />
      <CopyText id="agenda" text={address} />
      <Paragraph>{t.calendarSecret}</Paragraph>
      <ButtonLink href="/dossiers/termijnen" look="secondary">
        {t.calendarBack}
      </ButtonLink>
    </>
  );
};
