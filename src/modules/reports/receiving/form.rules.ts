import type { Localised } from "#platform/locale/index.ts";
import { faultsIn, readAnswers } from "../codes/questionnaire.rules.ts";
import { all, one } from "../form-values.rules.ts";
import type { FormFault, FormValues } from "../form-values.rules.ts";
import { opennesses } from "../report.ts";
import { fieldNames } from "./form.ts";
import type { FilledForm, FormFacts } from "./form.ts";

// Runs in the browser as well: nothing of Node, no library.

/** What stands in a form that is to be sent. */
export const readForm = (facts: Pick<FormFacts, "questionnaire">, values: FormValues): FilledForm => {
  const openness = one(values, fieldNames.openness);
  return {
    openness: opennesses.find((known) => known === openness),
    identity: { name: one(values, fieldNames.name), contact: one(values, fieldNames.contact) },
    ...readAnswers(facts.questionnaire, values),
    excluded: all(values, fieldNames.excluded),
    aboutOffice: one(values, fieldNames.aboutOffice) !== "",
  };
};

export const longestIdentity = 1000;

const faults = {
  openness: {
    nl: "Kies hoe u wilt melden: openlijk, in vertrouwen of anoniem.",
    en: "Choose how you want to report: openly, in confidence or anonymously.",
  },
  name: {
    nl: "Vul uw naam in, of kies hierboven voor anoniem melden.",
    en: "Enter your name, or choose above to report anonymously.",
  },
  nameWithout: {
    nl: "Vul uw naam in.",
    en: "Enter your name.",
  },
  anonymous: {
    nl: "U koos voor anoniem, maar hier staat iets ingevuld. Haal het weg, of kies hierboven voor open of vertrouwelijk.",
    en: "You chose to report anonymously, but something is filled in here. Remove it, or choose openly or in confidence above.",
  },
  tooLong: {
    nl: `Dit is te lang: gebruik hoogstens ${longestIdentity} tekens.`,
    en: `This is too long: use at most ${longestIdentity} characters.`,
  },
  code: {
    nl: "Hier staat de code van uw melding in. Haal die weg: wie de code heeft, kan meelezen.",
    en: "This contains the code of your report. Remove it: whoever has the code can read along.",
  },
} as const satisfies Record<string, Localised>;

const at = (field: string, reason: Localised): FormFault[] => [{ field, reason }];

const faultsOfName = (takesAnonymous: boolean, { openness, identity }: FilledForm): FormFault[] => {
  const { name } = identity;
  if (name.length > longestIdentity) return at(fieldNames.name, faults.tooLong);
  if (openness === undefined) return [];
  if (openness === "anonymous") return name === "" ? [] : at(fieldNames.name, faults.anonymous);
  return name === "" ? at(fieldNames.name, takesAnonymous ? faults.name : faults.nameWithout) : [];
};

const faultsOfContact = ({ openness, identity: { contact } }: FilledForm): FormFault[] => {
  if (contact.length > longestIdentity) return at(fieldNames.contact, faults.tooLong);
  return openness === "anonymous" && contact !== "" ? at(fieldNames.contact, faults.anonymous) : [];
};

const faultsOfIdentity = (
  { takesAnonymous }: Pick<FormFacts, "takesAnonymous">,
  filled: FilledForm,
): FormFault[] => {
  const isOffered = filled.openness !== undefined && (takesAnonymous || filled.openness !== "anonymous");
  return [
    ...(isOffered ? [] : at(fieldNames.openness, faults.openness)),
    ...faultsOfName(takesAnonymous, filled),
    ...faultsOfContact(filled),
  ];
};

/** What has to be mended, in the order of the form; nothing when it can be sent. */
export const faultsOfForm = (
  facts: Pick<FormFacts, "questionnaire" | "takesAnonymous">,
  filled: FilledForm,
  values: FormValues,
): readonly FormFault[] => [...faultsOfIdentity(facts, filled), ...faultsIn(facts.questionnaire, values)];

/** The fields in which somebody typed the code of this report: one has to be mended as much as the other. */
export const faultsOfCode = (
  values: FormValues,
  givesAway: (text: string) => boolean,
): readonly FormFault[] =>
  Object.keys(values)
    .filter((name) => !isHidden(name) && all(values, name).some(givesAway))
    .map((field) => ({ field, reason: faults.code }));

const hidden = new Set<string>([fieldNames.code, fieldNames.kept, fieldNames.faults]);
const isHidden = (name: string): boolean => hidden.has(name);

/** Nobody is left who may read the report: what to do. */
export const nobodyReads: Localised = {
  nl: "Zo kan niemand hier uw melding lezen: u sluit iedereen uit, of het gaat over de enige die kan lezen. Laat één persoon toe, of meld dit buiten de organisatie: bij de uitleg staat waar.",
  en: "Like this nobody here can read your report: you exclude everybody, or it is about the only one who can read. Allow one person, or report this outside the organisation: the explanation says where.",
};
