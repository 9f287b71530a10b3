import { refusalAt } from "#platform/actor/index.ts";
import type { Localised } from "#platform/locale/index.ts";
import { freeId, idOf } from "./editing.rules.ts";
import type { StartInput } from "./forms.ts";
import type { KeptQuestionnaire } from "./kept.ts";
import { minutesNeeded } from "./questionnaire.rules.ts";
import type { Questionnaire } from "./questionnaire.ts";

/** Something a questionnaire can begin with; without content an empty one. */
export interface Beginning {
  readonly value: string;
  readonly content: Questionnaire | undefined;
}

type Started =
  | { readonly ok: true; readonly content: Questionnaire }
  | { readonly ok: false; readonly field: string; readonly reason: Localised };

const nothing: Omit<Questionnaire, "questionnaire" | "title"> = {
  version: 1,
  introduction: {
    nl: "Uw antwoorden zijn anoniem. U mag elke vraag overslaan.",
    en: "Your answers are anonymous. You may skip any question.",
  },
  minutes: minutesNeeded({ background: [], blocks: [] }),
  background: [],
  blocks: [],
  scales: [],
};

type Titled =
  | { readonly ok: true; readonly title: Localised | undefined }
  | (Started & { readonly ok: false });

const titleOf = ({ titleNl: nl, titleEn: en }: StartInput): Titled => {
  if (nl !== null && en !== null) return { ok: true, title: { nl, en } };
  if (nl === null && en === null) return { ok: true, title: undefined };
  return refusalAt(
    nl === null ? "titleNl" : "titleEn",
    "Vul de titel in beide talen in, of in geen van beide.",
    "Fill in the title in both languages, or in neither.",
  );
};

/** The first version of a new questionnaire, under a key that no other has. */
export const startedFrom = (
  all: readonly Beginning[],
  input: StartInput,
  keys: readonly string[],
): Started => {
  const beginning = all.find(({ value }) => value === input.from);
  if (beginning === undefined)
    return refusalAt(
      "from",
      "Deze vragenlijst is er niet (meer). Kies een andere.",
      "This questionnaire is not there (any more). Choose another.",
    );
  const titled = titleOf(input);
  if (!titled.ok) return titled;
  const { content } = beginning;
  const title = titled.title ?? content?.title;
  if (title === undefined)
    return refusalAt("titleNl", "Geef de vragenlijst een titel.", "Give the questionnaire a title.");
  const keepsKey = titled.title === undefined && content !== undefined;
  const questionnaire = freeId(keepsKey ? content.questionnaire : idOf(title.en), keys);
  return {
    ok: true,
    content: { ...(content ?? nothing), title: { ...title }, questionnaire, version: 1 },
  };
};

/** What was read from a file, as the next version of the questionnaire with its key. */
export const importedAs = (content: Questionnaire, latest: readonly KeptQuestionnaire[]): Questionnaire => {
  const before = latest.find(({ key }) => key === content.questionnaire);
  return { ...content, version: (before?.version ?? 0) + 1 };
};
