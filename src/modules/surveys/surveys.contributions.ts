import { holds } from "#platform/actor/index.ts";
import { formatNumber } from "#platform/locale/index.ts";
import type { Evidence, EvidenceSubject, ReadContext, YearFigures } from "#platform/module/index.ts";
import { titleOfScale } from "./questionnaires/questionnaire.ts";
import { findQuestionnaire } from "./questionnaires/questionnaires.queries.ts";
import { both, contributionTexts as texts } from "./contribution-texts.ts";
import { askedOfAll } from "./indicators/everybody.queries.ts";
import { latestShowing } from "./indicators/findings.rules.ts";
import { scaleOfNorm } from "./indicators/norms.ts";
import { resultReaders, resultsOf } from "./results/results.ts";
import { findGroup } from "./results/results.queries.ts";
import { listRounds } from "./rounds/rounds.queries.ts";

/** How people feel what a norm asks, from the latest closed round that shows it: a pulse that did not ask it takes nothing away. */
export const surveyEvidence = async (
  { tx, actor, locale }: ReadContext,
  { kind, reference }: EvidenceSubject,
): Promise<readonly Evidence[]> => {
  const scaleId = kind === "norm" ? scaleOfNorm.get(reference) : undefined;
  if (scaleId === undefined || !holds(actor, ...resultReaders)) return [];
  const round = latestShowing(await askedOfAll(tx), scaleId);
  const scale = round?.scales[scaleId];
  if (round === undefined || scale == null) return [];
  const asked = await findQuestionnaire(tx, round.questionnaire, round.version);
  const title = asked === undefined ? scaleId : titleOfScale(asked.content, scaleId, locale);
  const t = texts[locale];
  return [
    {
      subject: t.subject,
      title: round.title[locale],
      text: t.felt(title, formatNumber(scale.mean, locale), formatNumber(scale.n, locale)),
      href: resultsOf(round.roundId),
      date: round.closedOn,
    },
  ];
};

/** How many took part in the latest round that closed in a year; nothing that is not shown. */
export const surveyFigures = async ({ tx }: ReadContext, year: number): Promise<readonly YearFigures[]> => {
  const rounds = (await listRounds(tx)).filter(({ closedOn }) => closedOn?.startsWith(`${year}-`));
  const [round] = rounds;
  const group = round && (await findGroup(tx, round.roundId, null));
  if (round === undefined || group === undefined || group.n === null) return [];
  const response =
    group.invited === null || group.invited === 0
      ? []
      : [
          {
            key: "surveys.response-pct",
            label: both((t) => t.response),
            value: Math.round((100 * group.n) / group.invited),
          },
        ];
  return [
    {
      section: "activities",
      numbers: [{ key: "surveys.answered", label: both((t) => t.answered), value: group.n }, ...response],
      figures: [],
      draft: "",
    },
  ];
};
