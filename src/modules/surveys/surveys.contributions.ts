import { holds } from "#platform/actor/index.ts";
import { formatNumber } from "#platform/locale/index.ts";
import type { Evidence, EvidenceSubject, ReadContext, YearFigures } from "#platform/module/index.ts";
import { titleOfScale } from "./questionnaires/questionnaire.ts";
import { findQuestionnaire } from "./questionnaires/questionnaires.queries.ts";
import { both, contributionTexts as texts } from "./contribution-texts.ts";
import { resultReaders, resultsOf } from "./results/results.ts";
import { findGroup } from "./results/results.queries.ts";
import type { Round } from "./rounds/round.ts";
import { listRounds } from "./rounds/rounds.queries.ts";

/** The scale of the standard questionnaire that says how a norm of source 001 is felt (annex 3: norms 4, 7 and 8). */
const scaleOf: Readonly<Record<string, string>> = {
  "norm rekenkamer-2024/4": "communication",
  "norm rekenkamer-2024/7": "example-setting",
  "norm rekenkamer-2024/8": "reporting-climate",
};

const latestClosed = async ({ tx }: ReadContext): Promise<Round | undefined> =>
  (await listRounds(tx)).find(({ state }) => state === "closed");

/** How people feel what a norm asks, from the latest closed round; nothing where that one did not ask it. */
export const surveyEvidence = async (
  context: ReadContext,
  { kind, reference }: EvidenceSubject,
): Promise<readonly Evidence[]> => {
  const { tx, actor, locale } = context;
  const scaleId = scaleOf[`${kind} ${reference}`];
  if (scaleId === undefined || !holds(actor, ...resultReaders)) return [];
  const round = await latestClosed(context);
  const group = round && (await findGroup(tx, round.roundId, null));
  const scale = group?.scales[scaleId];
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
