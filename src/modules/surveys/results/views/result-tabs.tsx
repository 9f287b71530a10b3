import type { Locale } from "#platform/locale/index.ts";
import { TabLinks } from "#ui/index.ts";
import type { Round } from "../../rounds/round.ts";
import { resultsOf } from "../results.ts";
import type { ResultReader } from "../results.ts";
import { sheetsOf } from "../../talk-sheets/talk-sheet.ts";
import { texts } from "../texts.ts";

export type ResultPart = "story" | "groups" | "together" | "beside" | "sheets" | "remarks";

interface ResultTabsProps {
  readonly locale: Locale;
  readonly round: Round;
  readonly current: ResultPart;
  readonly reader: ResultReader;
}

/** The ways between the parts of the results of a round. */
export const ResultTabs = ({ locale, round, current, reader }: ResultTabsProps) => {
  const t = texts[locale];
  const base = resultsOf(round.roundId);
  const parts: readonly [ResultPart, string][] = [
    ["story", base],
    ["groups", `${base}/groepen`],
    ["together", `${base}/samenhang`],
    ["beside", `${base}/vergelijken`],
    ...(reader === "colleague"
      ? []
      : ([["sheets", sheetsOf(round.roundId)]] satisfies [ResultPart, string][])),
    ...(reader === "coordinator"
      ? ([["remarks", `${base}/geschreven`]] satisfies [ResultPart, string][])
      : []),
  ];
  return (
    <TabLinks
      label={t.tabs}
      items={parts.map(([part, href]) => ({ href, label: t[part], current: part === current }))}
    />
  );
};
