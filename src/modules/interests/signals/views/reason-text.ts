import { formatDate, formatNumber } from "#platform/locale/index.ts";
import type { Locale } from "#platform/locale/index.ts";
import { amountText } from "../../views/amount-text.ts";
import type { SignalReason } from "../signal.ts";
import { signalTexts } from "../texts.ts";

/** Why a rule shows something, in words. */
export const reasonText = (reason: SignalReason, locale: Locale): string => {
  const t = signalTexts[locale].reasons;
  const number = (value: number) => formatNumber(value, locale);
  switch (reason.rule) {
    case "S1":
      return t.S1(reason.organisation, reason.word, reason.unit);
    case "S2":
      return t.S2(reason.giver, reason.times, amountText(reason.cents, locale));
    case "S3":
      return reason.tenderId === null ? t.S3recusal(reason.organisation) : t.S3list(reason.organisation);
    case "S4":
      return t.S4(reason.functionTitle);
    case "S5":
      return t.S5(number(reason.hours), number(reason.contract), number(reason.week));
    case "S6":
      return t.S6[reason.says](reason.organisation, formatDate(reason.endedOn, locale));
  }
};
