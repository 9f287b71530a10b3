import { formPage, found, insist, page, redirect } from "#platform/http/index.ts";
import type { Route } from "#platform/http/index.ts";
import { bothOf } from "#platform/locale/index.ts";
import { surveysBase } from "./round.ts";
import { roundForm, roundParams } from "./round-form.ts";
import { mayChange } from "./round.rules.ts";
import { randomSeed, roundChoices, roundWish } from "./round-wish.ts";
import { changeRound } from "./rounds.commands.ts";
import { findRound } from "./rounds.queries.ts";
import { texts } from "./texts.ts";
import { ChangeRoundForm } from "./views/round-form.tsx";

const both = bothOf(texts);

/** Changing a round of which nobody was asked anything yet. */
export const changeRoutes: readonly Route[] = formPage({
  path: `${surveysBase}/:roundId/wijzigen`,
  permission: ["coordinator"],
  audit: "surveys.round-changed",
  params: roundParams,
  form: roundForm,
  load: async (context) => {
    const { roundId } = context.params;
    context.about("survey-round", roundId);
    const round = found(await findRound(context.tx, roundId));
    insist(mayChange(round));
    return { round, ...(await roundChoices(context)) };
  },
  initial: ({ round }) => {
    const { population, unitIds, sampleSize, sampleSeed, minimum, keepDays } = round;
    const { opensOn, firstReminderOn, secondReminderOn, closesOn } = round;
    return {
      questionnaire: `${round.questionnaire}/${round.version}`,
      titleNl: round.title.nl,
      titleEn: round.title.en,
      population,
      unitIds,
      sampleSize: sampleSize === null ? null : String(sampleSize),
      sampleSeed: sampleSeed ?? randomSeed(),
      opensOn,
      firstReminderOn,
      secondReminderOn,
      closesOn,
      minimum: String(minimum),
      keepDays: String(keepDays),
    };
  },
  view: ({ locale }, { round, units, questionnaires }, form) =>
    page(texts[locale].change, <ChangeRoundForm {...{ locale, form, units, questionnaires, round }} />, [
      { href: surveysBase, label: texts[locale].title },
      { href: `${surveysBase}/${round.roundId}`, label: round.title[locale] },
    ]),
  submit: async (context, input, { round, ...choices }) => {
    const wish = await roundWish(context, input, { ...choices, hasList: round.population === "list" });
    if (wish.kind !== "wish") return wish;
    await changeRound(context, round.roundId, wish.round);
    return redirect(
      `${surveysBase}/${round.roundId}`,
      both((t) => t.changed),
    );
  },
});
