import { allowed, refusal } from "#platform/actor/index.ts";
import type { Decision } from "#platform/actor/index.ts";
import type { OrganisationKind } from "#modules/organisations/index.ts";
import type { KeptRecord } from "../keeping.ts";

/** Where in a selection list it stands how long something is kept. */
export interface ListedCategory {
  /** The name of the list. */
  readonly list: string;
  /** The number in it, such as 4.1.4. */
  readonly number: string;
  readonly category: string;
}

type Typed = { readonly [Field in keyof ListedCategory]: string | null };

/** The category as it was typed; null when nothing was, "incomplete" when a part is missing. */
export const categoryOf = ({ list, number, category }: Typed): ListedCategory | "incomplete" | null => {
  if (list === null && number === null && category === null) return null;
  return list === null || number === null || category === null ? "incomplete" : { list, number, category };
};

/**
 * The category that is proposed. Only for a municipality, and only for an investigation after a report of wrongdoing: other organisations have
 * a list of their own, and what else they keep for good they chose themselves.
 */
export const proposedCategory = (kind: OrganisationKind, record: KeptRecord): ListedCategory | null =>
  kind === "municipality" && record === "wrongdoing"
    ? {
        list: "Selectielijst gemeenten en intergemeentelijke organen 2020",
        number: "4.1.4",
        category: "Onderzoek naar aanleiding van melding klokkenluider",
      }
    : null;

/** Whether the archive has the file as it is now: the package was made, and nothing happened after it. */
export const mayHandOver = (happenings: readonly { readonly kind: string }[]): Decision => {
  if (!happenings.some(({ kind }) => kind === "transferred"))
    return refusal(
      "Er is nog geen pakket voor het archief gemaakt. Maak dat eerst.",
      "No package for the archive was made yet. Make that first.",
    );
  return happenings.at(-1)?.kind === "transferred"
    ? allowed
    : refusal(
        "Na het maken van het pakket is er nog iets met dit dossier gebeurd. Maak een nieuw pakket, en geef dat aan het archief.",
        "Something happened with this file after the package was made. Make a new package, and give that to the archive.",
      );
};
