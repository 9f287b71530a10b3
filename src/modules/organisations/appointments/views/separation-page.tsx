import { roleNames } from "#platform/actor/index.ts";
import type { Locale } from "#platform/locale/index.ts";
import { PageHeading, Section, Small, Table } from "#ui/index.ts";
import type { SeparatedPair } from "../separation.rules.ts";
import { texts } from "../texts.ts";

interface SeparationPageProps {
  readonly locale: Locale;
  readonly pairs: readonly SeparatedPair[];
}

const Pairs = ({ locale, pairs, verdict }: SeparationPageProps & { verdict: SeparatedPair["verdict"] }) => {
  const t = texts[locale];
  const names = roleNames[locale];
  return (
    <Section title={t.verdicts[verdict]} intro={t.verdictTexts[verdict]}>
      <Table
        caption={t.verdicts[verdict]}
        captionHidden
        stacked
        columns={[{ header: t.pair }, { header: t.why, width: "wide" }]}
        rows={pairs
          .filter((pair) => pair.verdict === verdict)
          .map(({ roles: [one, other], reason, source }) => ({
            cells: [
              `${names[one]} ${t.and} ${names[other]}`,
              <>
                {reason[locale]}
                <br />
                <Small>
                  {t.source}: {source[locale]}
                </Small>
              </>,
            ],
          }))}
      />
    </Section>
  );
};

/** Which two roles one person may not hold at the same time, with why and the source. */
export const SeparationPage = (props: SeparationPageProps) => {
  const t = texts[props.locale];
  return (
    <>
      <PageHeading title={t.separation} lead={t.separationLead} />
      <Pairs {...props} verdict="forbidden" />
      <Pairs {...props} verdict="doubtful" />
    </>
  );
};
