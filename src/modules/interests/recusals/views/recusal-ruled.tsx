import type { Locale } from "#platform/locale/index.ts";
import { List, Paragraph, Small } from "#ui/index.ts";
import { contentTexts } from "../../content-texts.ts";
import type { RecusalRule } from "../recusal.rules.ts";
import { recusalTexts } from "../texts.ts";

/** What the rules say of a recusal: what to look at, with the number of each rule. */
export const RecusalRuled = ({
  locale,
  points,
}: {
  readonly locale: Locale;
  readonly points: readonly RecusalRule[];
}) => {
  const t = recusalTexts[locale];
  if (points.length === 0) return <Paragraph>{t.noPoints}</Paragraph>;
  return (
    <List
      items={points.map((rule) => (
        <>
          {t.rules[rule]} <Small>{contentTexts[locale].rule(rule)}</Small>
        </>
      ))}
    />
  );
};
