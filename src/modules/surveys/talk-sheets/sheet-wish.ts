import type { Organisation } from "#modules/organisations/index.ts";
import type { Locale } from "#platform/locale/index.ts";
import type { Round } from "../rounds/round.ts";
import type { SheetWish } from "./talk-sheet.document.ts";
import { texts } from "./texts.ts";

/** How the sheets of a round look on paper. */
export const wishOf = (
  round: Round,
  { name, invented }: Pick<Organisation, "name" | "invented">,
  locale: Locale,
): SheetWish => ({
  locale,
  organisation: name,
  round: round.title[locale],
  date: round.closedOn ?? round.closesOn,
  mark: invented ? texts[locale].invented : undefined,
});
