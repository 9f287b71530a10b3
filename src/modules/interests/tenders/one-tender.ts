import { z } from "zod";
import { fields, found, insist } from "#platform/http/index.ts";
import type { RequestContext } from "#platform/http/index.ts";
import { refusal } from "#platform/actor/index.ts";
import type { Tender } from "./tender.ts";
import { mayRun } from "./tender.rules.ts";
import { findTender } from "./tenders.queries.ts";

/** The address of one tender. */
export const oneTender = z.object({ tenderId: fields.id() });
export type OnTender = RequestContext<z.output<typeof oneTender>>;

/** The tender in the address, after it was named for the audit entry. */
export const loadTender = async ({ tx, params, about }: OnTender): Promise<Tender> => {
  about("tender", params.tenderId);
  return found(await findTender(tx, params.tenderId));
};

/** Loads it for a page of who runs it; others are told why not. */
export const loadToChange = async (context: OnTender): Promise<Tender> => {
  const tender = await loadTender(context);
  insist(mayRun("change", tender, context.actor));
  return tender;
};

/** Goes on when the tender is still as it was when the page was drawn. */
export const insistSeenTender = ({ version }: Pick<Tender, "version">, seen: number): void =>
  insist(
    version === seen
      ? { ok: true }
      : refusal(
          "Iemand anders heeft deze aanbesteding intussen gewijzigd. Laad de pagina opnieuw.",
          "Somebody else changed this tender in the meantime. Reload the page.",
        ),
  );
