import { formatDate } from "#platform/locale/index.ts";
import type { Locale } from "#platform/locale/index.ts";
import { Link, Paragraph, Section, Small, Timeline } from "#ui/index.ts";
import type { Judgement } from "../building-block.ts";
import { texts } from "../texts.ts";

const tones = { yes: "good", partly: "attention", no: "bad" } as const;

const Why = ({ why, locale }: { why: NonNullable<Judgement["why"]>; locale: Locale }) => {
  const t = texts[locale];
  return (
    <>
      <p>{why.evidence}</p>
      {why.reasoning && <p>{why.reasoning}</p>}
      {why.link && (
        <p>
          <Link href={why.link}>{t.seeEvidence}</Link>
        </p>
      )}
      {why.judgedBy && (
        <p>
          <Small>{t.judgedBy(why.judgedBy)}</Small>
        </p>
      )}
    </>
  );
};

/** Every judgement, latest first; why, for who may read it. */
export const History = ({ history, locale }: { history: readonly Judgement[]; locale: Locale }) => {
  const t = texts[locale];
  const hidden = history.length > 0 && history.every(({ why }) => why === null);
  return (
    <Section title={t.history} intro={hidden ? t.whyHidden : undefined}>
      {history.length === 0 && <Paragraph quiet>{t.historyEmpty}</Paragraph>}
      <Timeline
        entries={history.map(({ aspect, value, judgedOn, why }) => ({
          date: formatDate(judgedOn, locale),
          dateTime: judgedOn,
          tone: tones[value],
          title: `${t.aspects[aspect]}: ${t.values[value].toLowerCase()}`,
          text: why && <Why why={why} locale={locale} />,
        }))}
      />
    </Section>
  );
};
