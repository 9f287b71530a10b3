import { randomBytes } from "node:crypto";
import { unitOptions } from "#modules/organisations/index.ts";
import { notOffered, refuse } from "#platform/http/index.ts";
import type { RequestContext } from "#platform/http/index.ts";
import { readyQuestionnaires } from "../questionnaires/questionnaires.queries.ts";
import { namedPeople } from "./list.queries.ts";
import { everybodyIsKnown, linesOf, populationCanBe } from "./population.rules.ts";
import type { RoundForm } from "./round-form.ts";
import { daysCanBe } from "./round.rules.ts";
import type { NewRound } from "./rounds.commands.ts";
import { texts } from "./texts.ts";

type Asking = Pick<RequestContext, "tx" | "today" | "locale">;

/** Something to draw a sample by when nobody fills in anything else. */
export const randomSeed = (): string => randomBytes(4).toString("hex");

/** From what the form of a round lets choose. */
export const roundChoices = async ({ tx, today, locale }: Asking) => ({
  units: await unitOptions(tx, today),
  questionnaires: (await readyQuestionnaires(tx)).map(({ key, version, content }) => ({
    value: `${key}/${version}`,
    label: texts[locale].version(content.title[locale], version),
  })),
});

/** What somebody wants a round to be, as it can be kept; or why it cannot be. A list that is there may stay as it is. */
export const roundWish = async (
  { tx, today }: Asking,
  { people, ...input }: RoundForm,
  {
    units,
    questionnaires,
    hasList,
  }: Awaited<ReturnType<typeof roundChoices>> & { readonly hasList: boolean },
): Promise<ReturnType<typeof refuse> | { readonly kind: "wish"; readonly round: NewRound }> => {
  const { key, version } = input.questionnaire;
  if (!questionnaires.some(({ value }) => value === `${key}/${version}`)) return notOffered("questionnaire");
  if (!input.unitIds.every((unitId) => units.some(({ value }) => value === unitId)))
    return notOffered("unitIds");
  const decisions = [daysCanBe(input, today), populationCanBe({ ...input, people }, hasList)];
  for (const decision of decisions) if (!decision.ok) return refuse(decision.field, decision.reason);
  const lines = input.population === "list" ? linesOf(people) : [];
  const { personIds, unknown } = await namedPeople(tx, lines, today);
  const known = everybodyIsKnown(unknown);
  return known.ok
    ? { kind: "wish", round: { ...input, listed: personIds } }
    : refuse(known.field, known.reason);
};
