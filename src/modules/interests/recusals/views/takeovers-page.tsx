import { formatDate } from "#platform/locale/index.ts";
import type { Locale } from "#platform/locale/index.ts";
import { Form, PageHeading, Paragraph, Small, StatusBadge, SubmitButton, Table } from "#ui/index.ts";
import type { Takeover } from "../recusal.ts";
import { recusalTexts } from "../texts.ts";

interface Props {
  readonly locale: Locale;
  readonly takeovers: readonly Takeover[];
}

const Standing = ({ locale, takeover }: { locale: Locale; takeover: Takeover }) => {
  const t = recusalTexts[locale];
  const { endedOn, seenOn, declarationId, matter } = takeover;
  if (endedOn !== null)
    return <StatusBadge tone="neutral">{t.overOn(formatDate(endedOn, locale))}</StatusBadge>;
  if (seenOn !== null) return <StatusBadge tone="good">{t.seenOn(formatDate(seenOn, locale))}</StatusBadge>;
  return (
    <>
      <StatusBadge tone="attention">{t.toSee}</StatusBadge>
      <Form action={`/mijn-integriteit/overgenomen/${declarationId}`}>
        <SubmitButton look="secondary" context={matter}>
          {t.seen}
        </SubmitButton>
      </Form>
    </>
  );
};

/** The matters that somebody takes over: which, and from when; nothing else. */
export const TakeoversPage = ({ locale, takeovers }: Props) => {
  const t = recusalTexts[locale];
  return (
    <>
      <PageHeading title={t.takeovers} lead={t.takeoversLead} />
      <Table
        caption={t.takeovers}
        captionHidden
        stacked
        columns={[
          { header: t.matter, width: "wide" },
          { header: t.from, width: "narrow" },
          { header: t.standing },
        ]}
        rows={takeovers.map((takeover) => ({
          cells: [
            <>
              {takeover.matter}{" "}
              {takeover.tenderReference !== null && (
                <Small>{`${t.tenderReference}: ${takeover.tenderReference}`}</Small>
              )}
            </>,
            formatDate(takeover.startsOn, locale),
            <Standing {...{ locale, takeover }} />,
          ],
        }))}
        empty={<Paragraph quiet>{t.takeoversNone}</Paragraph>}
      />
      <Paragraph quiet>{t.takeoversHelp}</Paragraph>
    </>
  );
};
