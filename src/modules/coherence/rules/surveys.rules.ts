import type { PlainDate } from "#platform/clock/index.ts";
import { formatDate, formatNumber } from "#platform/locale/index.ts";
import { places } from "../addresses.ts";
import type { Point, Rule } from "../coherence.ts";
import type { Facts, GoalFact, SurveyRoundFact } from "../facts.ts";
import { monthsPassed, named, ofWhole, onDay, source, words } from "./point.rules.ts";

/** Whether anything is done or wanted about a norm: a goal that a survey measures, a measure that is not done, an open action. */
const isWorkedOn = (norm: string, { goals, measures, actions }: Facts): boolean =>
  goals.some(({ feltNorms }) => feltNorms.includes(norm)) ||
  measures.some(({ state, norms }) => state !== "done" && norms.includes(norm)) ||
  actions.some(({ sourceKind, reference }) => sourceKind === "norm" && reference === norm);

interface Finding {
  readonly norm: string;
  readonly roundId: string;
  readonly text: Point["text"];
}

/** A point on a norm that the organisation uses, where nothing is done about it yet. */
const onNorm = ({ norm, roundId, text }: Finding, facts: Facts): readonly Point[] =>
  facts.norms
    .filter(({ reference }) => reference === norm && !isWorkedOn(norm, facts))
    .map(({ reference, title }) => ({
      key: `norm:${reference}`,
      about: title,
      text,
      see: places.surveyResults(roundId),
      mend: places.newAction("norm", {
        reference,
        name: title.nl.slice(0, 300),
        back: places.norm(reference),
      }),
    }));

/** The middle of a scale from 1 to 5: below it, more is denied than agreed with. */
const middle = 3;

/** A good procedure for reporting; a safe climate to report in belongs beside it (source 001, 4.5.2). */
const reportingNorm = "rekenkamer-2024/8";
const half = 50;

/** Rules on what people said. */
const findingRules: readonly Rule[] = [
  {
    number: 36,
    kind: "measures",
    isFoundation: false,
    title: words(
      "Wat de enquête zwak vindt, krijgt geen aandacht",
      "What the survey finds weak gets no attention",
    ),
    inOrder: words(
      "Aan alles wat de enquête zwak vindt, wordt gewerkt",
      "Everything the survey finds weak is being worked on",
    ),
    reason: words(
      "Een enquête oordeelt niet of u aan een norm voldoet, maar laat zien wat mensen ervan merken. Wat daaruit als opgave komt, hoort een vervolg te krijgen.",
      "A survey does not judge whether you meet a norm, but shows what people notice of it. What comes out as a task should be followed up.",
    ),
    sources: [
      source("001", "4.3.2"),
      source("001", "B3.1"),
      source(
        "own",
        "gemiddeld onder het midden van de schaal is zwak",
        "below the middle of the scale is weak",
      ),
    ],
    check: (facts) =>
      facts.felt
        .filter(({ mean }) => mean < middle)
        .flatMap(({ norm, roundId, round, scale, mean }) =>
          onNorm(
            {
              norm,
              roundId,
              text: words(
                `“${scale.nl}” kwam in “${round.nl}” uit op gemiddeld ${formatNumber(mean, "nl")}, op een schaal van 1 tot 5. Geen doel, maatregel of actie gaat hierover.`,
                `“${scale.en}” came out at ${formatNumber(mean, "en")} on average in “${round.en}”, on a scale of 1 to 5. No goal, measure or action is about it.`,
              ),
            },
            facts,
          ),
        ),
  },
];

const isToCome = ({ state, closesOn }: SurveyRoundFact, today: PlainDate): boolean =>
  state === "open" || (state === "prepared" && closesOn >= today);

/** The day on which the latest round closed. */
const latestClosed = (rounds: readonly SurveyRoundFact[]): PlainDate | undefined =>
  rounds
    .filter(({ state }) => state === "closed")
    .map(({ closesOn }) => closesOn)
    .toSorted()
    .at(-1);

/** Whether a survey shows near the target's day how a goal stands. */
const isMeasuredBy = (
  { questionnaire }: GoalFact,
  targetOn: PlainDate,
  { surveyRounds, terms, today }: Facts,
): boolean =>
  surveyRounds
    .filter((round) => round.questionnaire === questionnaire && round.closesOn <= targetOn)
    .some(
      (round) =>
        isToCome(round, today) ||
        (round.state === "closed" && !monthsPassed(round.closesOn, terms.measurementMonths, targetOn)),
    );

/** Rules on asking again in time. */
const askingRules: readonly Rule[] = [
  {
    number: 37,
    kind: "evaluation",
    isFoundation: false,
    title: words("Lang geen enquête gehouden", "No survey held for long"),
    inOrder: words("Medewerkers zijn kortgeleden bevraagd", "Employees were asked recently"),
    reason: words(
      "Wat op papier staat, zegt niet hoe mensen het ervaren. Dat hoort u alleen door het hun geregeld te vragen.",
      "What stands on paper does not say how people experience it. You only hear that by asking them regularly.",
    ),
    sources: [source("001", "4.3.2"), source("001", "B3.1")],
    check: ({ surveyRounds, terms, today }) => {
      if (surveyRounds.some((round) => isToCome(round, today))) return [];
      const closedOn = latestClosed(surveyRounds);
      if (closedOn !== undefined && !monthsPassed(closedOn, terms.surveyMonths, today)) return [];
      return ofWhole("survey", words("Enquête onder medewerkers", "Survey among employees"), {
        text:
          closedOn === undefined
            ? words(
                "Er is nog geen enquête gehouden, en er staat er geen klaar.",
                "No survey has been held yet, and none is prepared.",
              )
            : onDay(
                "Er staat geen nieuwe enquête klaar. De laatste sloot op",
                "No new survey is prepared. The latest closed on",
                closedOn,
              ),
        see: null,
        mend: places.surveys,
      });
    },
  },
  {
    number: 38,
    kind: "evaluation",
    isFoundation: false,
    title: words("Doel wacht op een enquête die er niet komt", "Goal waits for a survey that does not come"),
    inOrder: words(
      "Elk doel dat de enquête meet, wordt op tijd gemeten",
      "Every goal that the survey measures is measured in time",
    ),
    reason: words(
      "Wie een doel met de enquête meet, moet haar houden voordat de streefdatum voorbij is. Anders blijkt niet of het doel is gehaald.",
      "Who measures a goal by the survey must hold it before the target's day has passed. Else it does not show whether the goal was reached.",
    ),
    sources: [source("000", "interne verantwoording", "internal account"), source("001", "3.3.1")],
    check: (facts) =>
      facts.goals.flatMap((goal) => {
        const { goalId, title, questionnaire, targetOn } = goal;
        if (questionnaire === null || targetOn === null || targetOn < facts.today) return [];
        if (isMeasuredBy(goal, targetOn, facts)) return [];
        return [
          {
            key: `goal:${goalId}`,
            about: named(title),
            text: words(
              `De streefdatum is ${formatDate(targetOn, "nl")}. Er staat geen ronde van deze enquête klaar die vóór die dag sluit.`,
              `The target's day is ${formatDate(targetOn, "en")}. No round of this survey that closes before that day is prepared.`,
            ),
            see: places.goal(goalId),
            mend: places.newSurvey,
          },
        ];
      }),
  },
];

/** A rule on what people do with what they see. */
const reportingRule: Rule = {
  number: 39,
  kind: "measures",
  isFoundation: false,
  title: words("Velen melden niet wat zij vermoeden", "Many do not report what they suspect"),
  inOrder: words("Aan het meldklimaat wordt gewerkt", "The climate for reporting is being worked on"),
  reason: words(
    "Wie iets vermoedt en het niet meldt, noemt vaak redenen die de cultuur raken: het voelt niet veilig, of er gebeurt toch niets mee. Een veilig meldklimaat vraagt blijvend aandacht. Niet elk vermoeden hoeft een melding te worden.",
    "Who suspects something and does not report it often gives reasons that touch the culture: it does not feel safe, or nothing will come of it. A safe climate for reporting asks lasting attention. Not every suspicion has to become a report.",
  ),
  sources: [
    source("001", "4.5.1"),
    source("001", "4.5.2"),
    source("own", "meer dan de helft is veel", "more than half is many"),
  ],
  check: (facts) => {
    const { unreported } = facts;
    if (unreported === null || unreported.share <= half) return [];
    const { share, roundId, round } = unreported;
    const text = words(
      `Van wie in “${round.nl}” zei iets te vermoeden, meldde ${formatNumber(share, "nl", 0)}% het niet. Geen doel, maatregel of actie gaat over melden.`,
      `Of those who said in “${round.en}” that they suspected something, ${formatNumber(share, "en", 0)}% did not report it. No goal, measure or action is about reporting.`,
    );
    return onNorm({ norm: reportingNorm, roundId, text }, facts);
  },
};

/** Rules on what a survey tells. */
export const surveyRules: readonly Rule[] = [...findingRules, ...askingRules, reportingRule];
