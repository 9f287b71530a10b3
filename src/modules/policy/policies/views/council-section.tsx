import { formatDate } from "#platform/locale/index.ts";
import type { Locale } from "#platform/locale/index.ts";
import { ButtonLink, Paragraph, Section, Timeline } from "#ui/index.ts";
import type { CouncilMoment } from "../policy.ts";
import { texts } from "../texts.ts";

interface CouncilSectionProps {
  readonly locale: Locale;
  readonly moments: readonly CouncilMoment[];
  /** The form for another moment, for who may add one. */
  readonly add: string | undefined;
}

/** When the works council was told, advised or consented, and what it said. */
export const CouncilSection = ({ locale, moments, add }: CouncilSectionProps) => {
  const t = texts[locale];
  return (
    <Section
      title={t.council}
      actions={
        add !== undefined && (
          <ButtonLink href={add} look="secondary">
            {t.addCouncil}
          </ButtonLink>
        )
      }
    >
      {moments.length === 0 && <Paragraph quiet>{t.noCouncil}</Paragraph>}
      <Timeline
        entries={moments.map(({ heldOn, involvement, subject, outcome }) => ({
          date: formatDate(heldOn, locale),
          dateTime: heldOn,
          title: `${subject}: ${t.involvements[involvement]}`,
          text: outcome ?? t.noAnswer,
          tone: outcome === null ? "attention" : "neutral",
        }))}
      />
    </Section>
  );
};
