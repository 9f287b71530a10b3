import type { Locale } from "#platform/locale/index.ts";
import { Card, CardGrid, Link, List, Paragraph, Section } from "#ui/index.ts";
import { contentTexts } from "../../content-texts.ts";
import type { HandlingCounts } from "../compliance.ts";
import { complianceTexts } from "../texts.ts";

const sentences = (counts: HandlingCounts, locale: Locale) => {
  const t = complianceTexts[locale];
  const { byRule, inTime, decidedLate, waits, waitsLate, consent, conditions, refusal } = counts;
  const { objected, objectionOpen, register } = counts;
  const decided = inTime + decidedLate;
  const late = `/registers?register=${register}&stand=late`;
  return [
    ...(byRule > 0 ? [t.byRule(byRule)] : []),
    decided > 0 ? t.decided(inTime, decided) : t.nothingDecided,
    ...(decided > 0 ? [t.outcomes(consent, conditions, refusal)] : []),
    ...(waits > 0 ? [t.waiting(waits, waitsLate)] : []),
    ...(waitsLate > 0 ? [<Link href={late}>{t.toLate}</Link>] : []),
    ...(objected > 0 ? [t.objections(objected, objectionOpen)] : []),
  ];
};

/** The second question, answered in plain words, register by register. */
export const Handled = ({
  locale,
  handled,
}: {
  readonly locale: Locale;
  readonly handled: readonly HandlingCounts[];
}) => {
  const t = complianceTexts[locale];
  return (
    <Section title={t.handledTitle} intro={t.handledIntro}>
      {handled.length === 0 && <Paragraph quiet>{t.nothingSubmitted}</Paragraph>}
      <CardGrid>
        {handled.map((counts) => (
          <Card
            title={`${contentTexts[locale].registers[counts.register]}: ${t.submitted(counts.submitted)}`}
            level={3}
          >
            <List items={sentences(counts, locale)} />
          </Card>
        ))}
      </CardGrid>
    </Section>
  );
};
