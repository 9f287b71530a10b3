import type { PlainDate } from "#platform/clock/index.ts";
import { formatDate } from "#platform/locale/index.ts";
import type { Locale } from "#platform/locale/index.ts";
import { Alert, Paragraph } from "#ui/index.ts";
import type { LeavingTaker } from "../recusal.ts";
import { recusalTexts } from "../texts.ts";

interface Props {
  readonly locale: Locale;
  readonly today: PlainDate;
  readonly leaving: LeavingTaker;
  readonly isOwn: boolean;
}

/** Says that whoever took the matter over leaves or left, and what to do. */
export const LeavingAlert = ({ locale, today, leaving, isOwn }: Props) => {
  const t = recusalTexts[locale];
  const { takerName, personName, leavesOn } = leaving;
  const lastDay = leavesOn < today ? t.lastDayWas : t.lastDayOf;
  return (
    <Alert kind="warning" title={t.leaving}>
      <Paragraph>
        {lastDay(takerName, formatDate(leavesOn, locale))} {isOwn ? t.leavingOwn : t.leavingOther(personName)}
      </Paragraph>
    </Alert>
  );
};
