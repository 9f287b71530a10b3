import { formatMoment } from "#platform/locale/index.ts";
import { ButtonLink, Facts, Heading, Paragraph, Stack } from "#ui/index.ts";
import type { FileContext, FileSection } from "../../file/file-section.ts";
import { namesOf } from "../case-names.ts";
import { filePath, offers } from "../case-page.ts";
import type { Closing } from "./closing.ts";
import { closingsOf } from "./closings.queries.ts";
import { texts } from "./texts.ts";

const Closed = ({
  closing,
  by,
  locale,
}: {
  closing: Closing;
  by: string;
  locale: FileContext["context"]["locale"];
}) => {
  const t = texts[locale];
  return (
    <>
      <Heading level={3}>{t.closedBy(by, formatMoment(closing.closedAt, locale))}</Heading>
      <Facts
        items={[
          { label: t.lessons, value: closing.lessons },
          { label: t.aftercare, value: closing.aftercare },
          ...(closing.notTold === null ? [] : [{ label: t.notTold, value: closing.notTold }]),
        ]}
      />
    </>
  );
};

/** Closing a file, how it was closed before, and opening it again. */
export const closingSection: FileSection = {
  key: "sluiten",
  title: { nl: texts.nl.title, en: texts.en.title },
  read: async (opened) => {
    const { locale } = opened.context;
    const t = texts[locale];
    const closings = await closingsOf(opened);
    const [mayClose, mayReopen] = [offers(opened, "close"), offers(opened, "reopen")];
    if (closings.length === 0 && !mayClose && !mayReopen) return null;
    const nameOf = await namesOf(
      opened.context.tx,
      closings.map(({ closedBy }) => closedBy),
    );
    return (
      <Stack>
        {closings.map((closing) => (
          <Closed {...{ closing, locale }} by={nameOf(closing.closedBy)} />
        ))}
        {mayClose && <Paragraph>{t.lead}</Paragraph>}
        {mayClose && (
          <ButtonLink href={`${filePath(opened.report)}/sluiten`} look="secondary">
            {t.close}
          </ButtonLink>
        )}
        {mayReopen && (
          <ButtonLink href={`${filePath(opened.report)}/heropenen`} look="secondary">
            {t.reopen}
          </ButtonLink>
        )}
      </Stack>
    );
  },
};
