import { daysBetween, yearOf } from "#platform/clock/index.ts";
import { places } from "../addresses.ts";
import type { Point, Rule } from "../coherence.ts";
import type { GoalFact } from "../facts.ts";
import { named, ofWhole, onDay, source, words } from "./point.rules.ts";

const ofGoal = (goal: GoalFact, rest: Pick<Point, "text" | "mend">): Point => ({
  key: `goal:${goal.goalId}`,
  about: named(goal.title),
  see: places.goal(goal.goalId),
  ...rest,
});

const thePolicy = words("Integriteitsbeleid", "Integrity policy");
const yearPlan = (year: number) => words(`Jaarplan ${year}`, `Year plan ${year}`);

/** Rules on the policy itself: vision, adoption, term, works council. */
const documentRules: readonly Rule[] = [
  {
    number: 5,
    kind: "policy",
    isFoundation: true,
    title: words("Geen visie op integriteit", "No vision on integrity"),
    inOrder: words("Er is een visie op integriteit", "There is a vision on integrity"),
    reason: words(
      "De visie bindt doelen en maatregelen. Zonder visie staan de onderdelen los van elkaar.",
      "The vision binds goals and measures. Without it the parts stand apart.",
    ),
    sources: [source("001", "3.3.1"), source("001", "3.3.2")],
    check: ({ policies }) =>
      policies.some(({ vision }) => vision.trim() !== "")
        ? []
        : ofWhole("vision", thePolicy, {
            text: words("Er is nog geen visie beschreven.", "No vision has been described yet."),
            see: places.policy,
            mend: places.policy,
          }),
  },
  {
    number: 6,
    kind: "policy",
    isFoundation: true,
    title: words("Beleid is niet vastgesteld", "Policy is not adopted"),
    inOrder: words("Het bevoegd gezag heeft het beleid vastgesteld", "The authority has adopted the policy"),
    reason: words(
      "De Ambtenarenwet vraagt de werkgever een integriteitsbeleid te voeren. Met de vaststelling staat de top ervoor.",
      "The Civil Servants Act asks the employer to have an integrity policy. By adopting it the top stands for it.",
    ),
    sources: [
      source("Aw", "artikel 4, eerste lid", "article 4(1)"),
      source("001", "B3.2, norm 2"),
      source("001", "3.3.2"),
    ],
    check: ({ inForce }) =>
      inForce !== null
        ? []
        : ofWhole("adoption", thePolicy, {
            text: words("Er is geen vastgesteld beleid dat nu geldt.", "No adopted policy holds now."),
            see: places.policy,
            mend: places.policy,
          }),
  },
  {
    number: 7,
    kind: "policy",
    isFoundation: false,
    title: words("Looptijd van het beleid is voorbij", "Policy is past its end"),
    inOrder: words("Het beleid loopt nog", "The policy has not ended"),
    reason: words(
      "Integriteitsbeleid is nooit af en vraagt blijvend aandacht. Beleid dat voorbij zijn einddatum blijft gelden, zakt weg.",
      "Integrity policy is never finished and asks for lasting attention. Policy that holds on past its end sinks away.",
    ),
    sources: [source("001", "3.2"), source("000", "samenvatting en valkuilen", "summary and pitfalls")],
    check: ({ inForce, today }) =>
      inForce === null || inForce.endsOn === null || inForce.endsOn >= today
        ? []
        : [
            {
              key: `policy:${inForce.policyId}`,
              about: named(inForce.title),
              text: onDay("De looptijd eindigde op", "It ended on", inForce.endsOn),
              see: places.policy,
              mend: places.policy,
            },
          ],
  },
  {
    number: 8,
    kind: "policy",
    isFoundation: true,
    title: words("Geen vastgesteld jaarplan voor dit jaar", "No adopted year plan for this year"),
    inOrder: words("Het jaarplan van dit jaar is vastgesteld", "This year's plan has been adopted"),
    reason: words(
      "Het jaarplan maakt van beleid werk: wat doen we dit jaar, wie en wanneer. Het voedt later het jaarverslag.",
      "The year plan turns policy into work: what do we do this year, who and when. Later it feeds the annual account.",
    ),
    sources: [source("004", "3.8"), source("000", "interne verantwoording", "internal account")],
    check: ({ plan, today, terms }) => {
      const year = yearOf(today);
      const isTime = daysBetween(`${year}-01-01`, today) >= terms.planDays;
      if (plan?.isAdopted === true || !isTime) return [];
      return ofWhole("year-plan", yearPlan(year), {
        text:
          plan === null
            ? words("Er is nog geen jaarplan voor dit jaar.", "There is no plan for this year yet.")
            : words("Het jaarplan is nog niet vastgesteld.", "The year plan has not been adopted yet."),
        see: plan === null ? places.plans : places.plan(year),
        mend: plan === null ? places.plans : places.plan(year),
      });
    },
  },
  {
    number: 9,
    kind: "policy",
    isFoundation: false,
    title: words(
      "Jaarplan niet met de ondernemingsraad besproken",
      "Year plan not discussed with the works council",
    ),
    inOrder: words(
      "Het jaarplan is met de ondernemingsraad besproken",
      "The year plan was discussed with the works council",
    ),
    reason: words(
      "In het gesprek met de ondernemingsraad komen inzichten naar voren die in de cyclus thuishoren.",
      "Talking with the works council brings insights that belong in the cycle.",
    ),
    sources: [source("004", "3.8")],
    check: ({ plan }) =>
      plan === null || !plan.isAdopted || plan.withCouncil
        ? []
        : ofWhole("works-council", yearPlan(plan.year), {
            text: words(
              "Er staat geen gesprek met de ondernemingsraad bij dit plan.",
              "No talk with the works council is recorded with this plan.",
            ),
            see: places.plan(plan.year),
            mend: places.plan(plan.year),
          }),
  },
];

/** Rules on the goals of the policy. */
const goalRules: readonly Rule[] = [
  {
    number: 10,
    kind: "policy",
    isFoundation: false,
    title: words("Beleid zonder doelen", "Policy without goals"),
    inOrder: words("Het beleid heeft doelen", "The policy has goals"),
    reason: words(
      "Zonder concrete doelen valt later niet te zeggen of het beleid werkt. De Rekenkamer vond dat vaak.",
      "Without concrete goals one cannot say later whether the policy works. The Court of Audit often found so.",
    ),
    sources: [source("001", "3.3.2")],
    check: ({ inForce, goals }) =>
      inForce === null || goals.length > 0
        ? []
        : ofWhole("goals", named(inForce.title), {
            text: words("Er is nog geen enkel doel.", "There is no goal yet."),
            see: places.goals,
            mend: places.goals,
          }),
  },
  {
    number: 11,
    kind: "policy",
    isFoundation: false,
    title: words("Doel zonder maatregel", "Goal without a measure"),
    inOrder: words("Bij elk doel hoort een maatregel", "Every goal has a measure"),
    reason: words(
      "Een doel wordt niet vanzelf bereikt. Bij een duidelijk doel horen passende maatregelen.",
      "A goal is not reached by itself. A clear goal comes with fitting measures.",
    ),
    sources: [source("001", "3.3.1")],
    check: ({ goals }) =>
      goals
        .filter(({ measures }) => measures === 0)
        .map((goal) =>
          ofGoal(goal, {
            text: words("Er is geen maatregel om dit te bereiken.", "There is no measure to reach it."),
            mend: places.newMeasure(goal.goalId),
          }),
        ),
  },
  {
    number: 12,
    kind: "policy",
    isFoundation: false,
    title: words("Doel zonder indicator of streefwaarde", "Goal without indicator or target"),
    inOrder: words(
      "Elk doel heeft een indicator en een streefwaarde",
      "Every goal has an indicator and a target",
    ),
    reason: words(
      "Als niemand zegt waaraan u ziet dat een doel is bereikt, valt het beleid niet te evalueren. Ook de zachte kant is meetbaar te maken.",
      "If nobody says how one sees that a goal is reached, the policy cannot be evaluated. The soft side can be measured too.",
    ),
    sources: [source("001", "3.3.2"), source("000", "interne verantwoording", "internal account")],
    check: ({ goals }) =>
      goals
        .filter(({ hasIndicator, hasTarget }) => !hasIndicator || !hasTarget)
        .map((goal) =>
          ofGoal(goal, {
            text: goal.hasIndicator
              ? words("De streefwaarde ontbreekt.", "The target is missing.")
              : words("De indicator ontbreekt.", "The indicator is missing."),
            mend: places.changeGoal(goal.goalId),
          }),
        ),
  },
  {
    number: 13,
    kind: "policy",
    isFoundation: false,
    title: words("Doel zonder eigenaar", "Goal without an owner"),
    inOrder: words("Elk doel heeft een eigenaar", "Every goal has an owner"),
    reason: words(
      "Pas als bij elk doel een naam staat, weet de organisatie wie waarvoor verantwoordelijk is.",
      "Only when a name stands with every goal does the organisation know who answers for what.",
    ),
    sources: [source("000", "interne verantwoording", "internal account")],
    check: ({ goals }) =>
      goals
        .filter(({ ownerId }) => ownerId === null)
        .map((goal) =>
          ofGoal(goal, {
            text: words("Niemand is eigenaar.", "Nobody is the owner."),
            mend: places.changeGoal(goal.goalId),
          }),
        ),
  },
];

/** Rules on policy, its goals and the plan of the year. */
export const policyRules: readonly Rule[] = [...documentRules, ...goalRules];
