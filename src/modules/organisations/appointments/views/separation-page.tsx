import { roleNames } from "#platform/actor/index.ts";
import type { Locale } from "#platform/locale/index.ts";
import { PageHeading, Small, StatusBadge, Table } from "#ui/index.ts";
import type { SeparatedPair } from "../separation.rules.ts";
import { texts } from "../texts.ts";

interface SeparationPageProps {
  readonly locale: Locale;
  readonly pairs: readonly SeparatedPair[];
}

/** Which two roles one person may not hold at the same time, with why and the source. */
export const SeparationPage = ({ locale, pairs }: SeparationPageProps) => {
  const t = texts[locale];
  const names = roleNames[locale];
  return (
    <>
      <PageHeading title={t.separation} lead={t.separationLead} />
      <Table
        caption={t.separation}
        captionHidden
        stacked
        columns={[{ header: t.pair }, { header: t.verdict }, { header: t.why, width: "wide" }]}
        rows={pairs.map(({ roles: [one, other], verdict, reason, source }) => ({
          cells: [
            `${names[one]} ${t.and} ${names[other]}`,
            <StatusBadge tone={verdict === "forbidden" ? "bad" : "attention"}>
              {t.verdicts[verdict]}
            </StatusBadge>,
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
    </>
  );
};
