import { formatDate, formatNumber } from "#platform/locale/index.ts";
import type { Locale } from "#platform/locale/index.ts";
import { Facts } from "#ui/index.ts";
import type { Fact } from "#ui/index.ts";
import { contentTexts } from "../content-texts.ts";
import type { DeclarationContent } from "../declaration.ts";
import type { Gift } from "../gift.ts";
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
    { label: t.place, value: t.places[gift.place] },
    { label: t.response, value: t.responses[gift.response] },
    { label: t.inReturn, value: t.yesOrNo[gift.inReturn] },
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
    ...checks.map((check) => ({ label: t.checks[check], value: t.checkAnswers[activity[check]] })),
    ...given(t.precautions, activity.precautions),
  ];
};

/** What was declared, question by question. */
export const ContentFacts = ({
  content,
  locale,
}: {
  readonly content: DeclarationContent;
  readonly locale: Locale;
}) => <Facts items={content.register === "gift" ? ofGift(content, locale) : ofActivity(content, locale)} />;
