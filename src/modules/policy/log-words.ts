import type { LogWords } from "#platform/module/index.ts";

/** What the audit log says of policy, goals, measures, year plans and agreements. */
export const logWords: LogWords = {
  events: {
    "policy.created": { nl: "Beleid maken", en: "Make a policy" },
    "policy.changed": { nl: "Beleid wijzigen", en: "Change a policy" },
    "policy.proposed": { nl: "Beleid voorleggen", en: "Propose a policy" },
    "policy.withdrawn": { nl: "Voorgelegd beleid terugnemen", en: "Withdraw a proposed policy" },
    "policy.sent-back": { nl: "Beleid terugsturen", en: "Send a policy back" },
    "policy.adopted": { nl: "Beleid vaststellen", en: "Adopt a policy" },
    "policy.decision-recorded": {
      nl: "Besluit over het beleid vastleggen",
      en: "Record a decision about the policy",
    },
    "policy.evaluated": {
      nl: "Evaluatie van het beleid vastleggen",
      en: "Record an evaluation of the policy",
    },
    "works-council.recorded": {
      nl: "Moment met de ondernemingsraad vastleggen",
      en: "Record a moment with the works council",
    },
    "goal.created": { nl: "Doel toevoegen", en: "Add a goal" },
    "goal.changed": { nl: "Doel wijzigen", en: "Change a goal" },
    "goal.measured": { nl: "Meting bij een doel toevoegen", en: "Add a measurement to a goal" },
    "goal.measured-by-survey": { nl: "Doel gemeten met de enquête", en: "Goal measured by the survey" },
    "goal.ended": { nl: "Doel beëindigen", en: "End a goal" },
    "measure.created": { nl: "Maatregel toevoegen", en: "Add a measure" },
    "measure.changed": { nl: "Maatregel wijzigen", en: "Change a measure" },
    "measure.state-set": { nl: "Stand van een maatregel wijzigen", en: "Change the state of a measure" },
    "year-plan.created": { nl: "Jaarplan beginnen", en: "Begin a year plan" },
    "year-plan.introduced": {
      nl: "Inleiding van het jaarplan wijzigen",
      en: "Change the introduction of the year plan",
    },
    "year-plan.drafted": {
      nl: "Jaarplan vullen met wat er ligt",
      en: "Fill the year plan with what is there",
    },
    "year-plan.proposed": { nl: "Jaarplan voorleggen", en: "Propose a year plan" },
    "year-plan.withdrawn": { nl: "Voorgelegd jaarplan terugnemen", en: "Withdraw a proposed year plan" },
    "year-plan.sent-back": { nl: "Jaarplan terugsturen", en: "Send a year plan back" },
    "year-plan.adopted": { nl: "Jaarplan vaststellen", en: "Adopt a year plan" },
    "year-plan.closed": { nl: "Jaarplan afsluiten", en: "Close a year plan" },
    "plan-item.created": { nl: "Punt van het jaarplan toevoegen", en: "Add a plan item" },
    "plan-item.changed": { nl: "Punt van het jaarplan wijzigen", en: "Change a plan item" },
    "plan-item.followed": {
      nl: "Stand van een punt van het jaarplan wijzigen",
      en: "Change the state of a plan item",
    },
    "plan-item.reassigned": {
      nl: "Punt van het jaarplan een andere eigenaar geven",
      en: "Give a plan item another owner",
    },
    "plan-item.removed": { nl: "Punt van het jaarplan weghalen", en: "Remove a plan item" },
    "agreement.made": { nl: "Afspraak met een leidinggevende maken", en: "Make an agreement with a manager" },
    "agreement.changed": {
      nl: "Afspraak met een leidinggevende wijzigen",
      en: "Change an agreement with a manager",
    },
    "agreement.reported-on": {
      nl: "Tussentijds verslag over een afspraak geven",
      en: "Report on an agreement",
    },
  },
  objects: {
    policy: { nl: "beleid", en: "policy" },
    goal: { nl: "doel", en: "goal" },
    measure: { nl: "maatregel", en: "measure" },
    "year-plan": { nl: "jaarplan", en: "year plan" },
    "plan-item": { nl: "punt van het jaarplan", en: "plan item" },
    agreement: { nl: "afspraak", en: "agreement" },
  },
};
