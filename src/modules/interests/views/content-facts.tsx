import { formatDate, formatNumber } from "#platform/locale/index.ts";
import type { Locale } from "#platform/locale/index.ts";
import { Facts, List } from "#ui/index.ts";
import type { Fact } from "#ui/index.ts";
import { contentTexts } from "../content-texts.ts";
import type { Declaration } from "../declaration.ts";
import type { Gift } from "../gift.ts";
import type { Recusal } from "../recusals/recusal.ts";
import { recusalTexts } from "../recusals/texts.ts";
import { checks } from "../side-activity.ts";
import type { SideActivity } from "../side-activity.ts";
import { amountText } from "./amount-text.ts";

const given = (label: string, value: string | null): Fact[] => (value === null ? [] : [{ label, value }]);

const ofGift = (gift: Gift, locale: Locale): Fact[] => {
  const t = contentTexts[locale];
  return [
    { label: t.giftKind, value: t.giftKinds[gift.kind] },
    { label: t.giver, value: `${gift.giver} (${t.relations[gift.relation]})` },
    { label: t.value, value: amountText(gift.valueCents, locale) },
    { label: t.happenedOn, value: formatDate(gift.happenedOn, locale) },
    { label: t.place, value: answered(t.places, gift.place, locale) },
    { label: t.response, value: t.responses[gift.response] },
    { label: t.inReturn, value: answered(t.yesOrNo, gift.inReturn, locale) },
    ...given(t.occasion, gift.occasion),
  ];
};

const ofActivity = (activity: SideActivity, locale: Locale): Fact[] => {
  const t = contentTexts[locale];
  return [
    ...given(t.tradeNumber, activity.tradeNumber),
    { label: t.nature, value: activity.nature },
    { label: t.hoursPerWeek, value: formatNumber(activity.hoursPerWeek, locale) },
    { label: t.payment, value: t.payments[activity.payment] },
    { label: t.startsOn, value: formatDate(activity.startsOn, locale) },
    ...given(t.endsOn, activity.endsOn === null ? null : formatDate(activity.endsOn, locale)),
    { label: t.relation, value: activity.relation },
    ...checks.map((check) => ({
      label: t.checks[check],
      value: answered(t.checkAnswers, activity[check], locale),
    })),
    ...given(t.precautions, activity.precautions),
  ];
};

const ofRecusal = (recusal: Recusal, taker: Declaration["taker"], locale: Locale): Fact[] => {
  const t = recusalTexts[locale];
  return [
    ...given(t.tenderReference, recusal.tenderReference),
    { label: t.told.relation, value: t.relations[recusal.relation] },
    ...given(t.organisation, recusal.organisation),
    { label: t.told.startsOn, value: formatDate(recusal.startsOn, locale) },
    {
      label: t.told.givesUp,
      value: <List items={recusal.givesUp.map((one) => t.givenUps[one])} />,
    },
    ...given(t.takerLabel, taker?.name ?? null),
    ...given(t.told.explanation, recusal.explanation),
  ];
};

const factsOf = ({ content, taker }: Pick<Declaration, "content" | "taker">, locale: Locale): Fact[] => {
  if (content.register === "gift") return ofGift(content, locale);
  return content.register === "recusal" ? ofRecusal(content, taker, locale) : ofActivity(content, locale);
};

/** The words of an answer; of what was never asked, that it was not. */
const answered = <T extends string>(
  words: Readonly<Record<T, string>>,
  answer: T | "not-asked",
  locale: Locale,
): string => (answer === "not-asked" ? contentTexts[locale].notAsked : words[answer]);

/** What was declared, question by question. */
export const ContentFacts = ({
  declaration,
  locale,
}: {
  readonly declaration: Pick<Declaration, "content" | "taker">;
  readonly locale: Locale;
}) => <Facts items={factsOf(declaration, locale)} />;
