import { places } from "../addresses.ts";
import type { Point, Rule } from "../coherence.ts";
import type { Facts } from "../facts.ts";
import { daysPassed, monthsPassed, named, ofWhole, onDay, source, words } from "./point.rules.ts";

/** The last days of the quarters of a year. */
const quarterEnds = ["03-31", "06-30", "09-30", "12-31"] as const;

const isPast = (year: number, quarter: number | null, today: string): boolean => {
  const end = quarter === null ? undefined : quarterEnds[quarter - 1];
  return end !== undefined && `${year}-${end}` < today;
};

const whyToEvaluate = ({ inForce, terms, today }: Facts): Point["text"] | null => {
  if (inForce === null) return null;
  const { evaluatedOn, startsOn, evaluationDueOn } = inForce;
  if (monthsPassed(evaluatedOn ?? startsOn, terms.evaluationMonths, today))
    return evaluatedOn === null
      ? onDay(
          "Nog nooit geëvalueerd. Het beleid geldt vanaf",
          "Never evaluated. The policy holds from",
          startsOn,
        )
      : onDay("Voor het laatst geëvalueerd op", "Last evaluated on", evaluatedOn);
  return evaluationDueOn < today
    ? onDay(
        "Volgens het beleid zelf had dit gemoeten vóór",
        "By the policy itself this was due before",
        evaluationDueOn,
      )
    : null;
};

/** Rules on goals and policy: measured, followed, evaluated. */
const policyRules: readonly Rule[] = [
  {
    number: 23,
    kind: "evaluation",
    isFoundation: false,
    title: words("Doel te lang niet gemeten", "Goal not measured for too long"),
    inOrder: words("Elk doel is op tijd gemeten", "Every goal was measured in time"),
    reason: words(
      "Alleen met metingen houdt de leiding zicht op wat is bereikt.",
      "Only measurements keep the top informed of what was reached.",
    ),
    sources: [source("000", "interne verantwoording", "internal account"), source("001", "3.3.1")],
    check: ({ goals, terms, today }) =>
      goals
        .filter(({ measuredOn, createdOn }) =>
          monthsPassed(measuredOn ?? createdOn, terms.measurementMonths, today),
        )
        .map((goal) => ({
          key: `goal:${goal.goalId}`,
          about: named(goal.title),
          text:
            goal.measuredOn === null
              ? words("Nog nooit gemeten.", "Never measured.")
              : onDay("Voor het laatst gemeten op", "Last measured on", goal.measuredOn),
          see: places.goal(goal.goalId),
          mend: places.goal(goal.goalId),
        })),
  },
  {
    number: 24,
    kind: "evaluation",
    isFoundation: false,
    title: words("Doel loopt achter zonder open actie", "Goal behind without an open action"),
    inOrder: words(
      "Bij elk doel dat achterloopt, loopt een actie",
      "An action is open for every goal that is behind",
    ),
    reason: words(
      "Een meting is er om van te leren. Blijft een doel achter, dan hoort er iets te veranderen.",
      "A measurement is there to learn from. When a goal falls behind, something should change.",
    ),
    sources: [source("001", "3.3.1"), source("004", "3.8")],
    check: ({ goals, actions }) => {
      const worked = new Set(
        actions.filter(({ sourceKind }) => sourceKind === "goal").map(({ reference }) => reference),
      );
      return goals
        .filter(({ goalId, isBehind }) => isBehind && !worked.has(goalId))
        .map(({ goalId, title }) => ({
          key: `goal:${goalId}`,
          about: named(title),
          text: words(
            "Ligt achter op de lijn naar de streefwaarde, en er loopt geen actie.",
            "Behind the line to its target, and no action is open.",
          ),
          see: places.goal(goalId),
          mend: places.newAction("goal", { reference: goalId, name: title, back: places.goal(goalId) }),
        }));
    },
  },
  {
    number: 25,
    kind: "evaluation",
    isFoundation: false,
    title: words("Beleid te lang niet geëvalueerd", "Policy not evaluated for too long"),
    inOrder: words("Het beleid is op tijd geëvalueerd", "The policy was evaluated in time"),
    reason: words(
      "Evaluatie laat zien of de instrumenten echt bijdragen aan de doelen. Zo leert de organisatie.",
      "Evaluation shows whether the instruments really serve the goals. That is how the organisation learns.",
    ),
    sources: [source("001", "3.3.1"), source("001", "3.3.2"), source("001", "B3.2, norm 15")],
    check: (facts) => {
      const text = whyToEvaluate(facts);
      return text === null || facts.inForce === null
        ? []
        : [
            {
              key: `policy:${facts.inForce.policyId}`,
              about: named(facts.inForce.title),
              text,
              see: places.policy,
              mend: places.policy,
            },
          ];
    },
  },
  {
    number: 26,
    kind: "evaluation",
    isFoundation: false,
    title: words("Lang geen beoordelingsronde afgesloten", "No assessment round closed for long"),
    inOrder: words("Er is een recente beoordelingsronde", "There is a recent assessment round"),
    reason: words(
      "Naast het beleid hoort geregeld een kritische blik: voldoen we aan de normen, en gaat het vooruit?",
      "Beside the policy belongs a regular critical look: do we meet the norms, and are we getting on?",
    ),
    sources: [
      source("000", "organisatiedoorlichting en audits", "organisation review and audits"),
      source("001", "2.2"),
    ],
    check: ({ roundOn, terms, today }) =>
      roundOn !== null && !monthsPassed(roundOn, terms.roundMonths, today)
        ? []
        : ofWhole("round", words("Beoordelingen", "Assessments"), {
            text:
              roundOn === null
                ? words("Er is nog nooit een ronde afgesloten.", "No round was ever closed.")
                : onDay(
                    "De laatste ronde heeft als peildatum",
                    "The latest round has as reference date",
                    roundOn,
                  ),
            see: places.rounds,
            mend: places.rounds,
          }),
  },
];

/** Rules on what was promised for the year: actions, plan, agreements. */
const promiseRules: readonly Rule[] = [
  {
    number: 27,
    kind: "evaluation",
    isFoundation: false,
    title: words("Actie lang te laat", "Action long overdue"),
    inOrder: words("Geen enkele actie is lang te laat", "No action is long overdue"),
    reason: words(
      "Verbeteren is een cyclus. Een actie die blijft liggen, houdt hem tegen.",
      "Improving is a cycle. An action that is left lying stops it.",
    ),
    sources: [source("004", "3.8"), source("000", "samenvatting en valkuilen", "summary and pitfalls")],
    check: ({ actions, terms, today }) =>
      actions
        .filter(({ dueOn }) => daysPassed(dueOn, terms.overdueDays, today))
        .map(({ actionId, title, dueOn }) => ({
          key: `action:${actionId}`,
          about: named(title),
          text: onDay("Had klaar moeten zijn op", "Was due on", dueOn),
          see: places.action(actionId),
          mend: places.action(actionId),
        })),
  },
  {
    number: 28,
    kind: "evaluation",
    isFoundation: false,
    title: words("Punt uit het jaarplan niet begonnen", "Plan item not started"),
    inOrder: words("Elk punt uit het jaarplan is op tijd begonnen", "Every plan item was started in time"),
    reason: words(
      "Het jaarplan houdt het systeem draaiende. Tussentijds bijsturen kan nog, achteraf niet meer.",
      "The year plan keeps the system running. One can still steer during the year, not afterwards.",
    ),
    sources: [source("004", "3.8"), source("000", "interne verantwoording", "internal account")],
    check: ({ plan, today }) =>
      plan === null || !plan.isAdopted
        ? []
        : plan.items
            .filter(({ state, quarter }) => state === "not-started" && isPast(plan.year, quarter, today))
            .map(({ itemId, title, quarter }) => ({
              key: `plan-item:${itemId}`,
              about: named(title),
              text: words(
                `Stond voor kwartaal ${quarter} en is nog niet begonnen.`,
                `Was planned for quarter ${quarter} and has not started.`,
              ),
              see: places.planItem(plan.year, itemId),
              mend: places.planItem(plan.year, itemId),
            })),
  },
  {
    number: 29,
    kind: "evaluation",
    isFoundation: false,
    title: words(
      "Afspraak met leidinggevende zonder tussenbericht",
      "Agreement with a manager without interim report",
    ),
    inOrder: words(
      "Leidinggevenden rapporteren tussentijds over hun afspraken",
      "Managers report on their agreements during the year",
    ),
    reason: words(
      "Afspraken met leidinggevenden werken als zij tussentijds laten weten hoe het staat.",
      "Agreements with managers work when they tell during the year how things stand.",
    ),
    sources: [source("000", "interne verantwoording", "internal account")],
    check: ({ agreements, terms, today }) =>
      agreements
        .filter(({ reportedOn, agreedOn }) => monthsPassed(reportedOn ?? agreedOn, terms.reportMonths, today))
        .map(({ agreementId, managerName, agreedOn, reportedOn }) => ({
          key: `agreement:${agreementId}`,
          about: words(`Afspraak met ${managerName}`, `Agreement with ${managerName}`),
          text:
            reportedOn === null
              ? onDay("Nog geen bericht. Afgesproken op", "No report yet. Agreed on", agreedOn)
              : onDay("Laatste bericht op", "Last report on", reportedOn),
          see: places.agreement(agreementId),
          mend: places.agreement(agreementId),
        })),
  },
];

/** Rules on looking back and going on. */
export const evaluationRules: readonly Rule[] = [...policyRules, ...promiseRules];
