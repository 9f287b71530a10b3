import type { RefusalReply, RequestContext } from "#platform/http/index.ts";
import { refuse } from "#platform/http/index.ts";
import type { Localised } from "#platform/locale/index.ts";
import { divisionFault } from "#platform/vault/index.ts";
import { findPersonByText } from "#modules/organisations/index.ts";
import { filledIn } from "./recovery.ts";
import { texts } from "./texts.ts";

interface Custodian {
  readonly personId: string;
  readonly name: string;
}

interface Fault {
  readonly field: string;
  readonly message: Localised;
}

const twice: Localised = { nl: texts.nl.twice, en: texts.en.twice };

const spare = (needed: number): Localised => ({
  nl: texts.nl.noneToSpare(needed),
  en: texts.en.noneToSpare(needed),
});

/** The people in a form by name, or what is wrong with each, at its field; and whether so many of them can be needed. */
export const readCustodians = async (
  { tx }: Pick<RequestContext, "tx">,
  input: Readonly<Record<string, unknown>>,
  needed: number,
): Promise<readonly Custodian[] | RefusalReply> => {
  const found: Custodian[] = [];
  const errors: Fault[] = [];
  for (const { field, text } of filledIn(input, "custodian")) {
    const person = await findPersonByText(tx, text);
    if (!person.ok) errors.push({ field, message: person.message });
    else if (found.some(({ personId }) => personId === person.personId))
      errors.push({ field, message: twice });
    else found.push({ personId: person.personId, name: person.name });
  }
  if (errors.length > 0) return { kind: "refusal", errors };
  const fault = divisionFault(
    needed,
    found.map(({ personId }) => personId),
  );
  return fault === undefined ? found : refuse("needed", spare(needed));
};
