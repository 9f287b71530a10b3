import { findPersonByText } from "#modules/organisations/index.ts";
import { refuse } from "#platform/http/index.ts";
import type { RefusalReply, RequestContext } from "#platform/http/index.ts";

interface Known {
  readonly ownerId: string | null;
  readonly ownerName: string | null;
}

export type OwnerFound =
  | { readonly ok: true; readonly ownerId: string | null }
  | { readonly ok: false; readonly refusal: RefusalReply };

/** The person a form names in `field`; nobody when it was left empty. The name that stood there already needs no search. */
export const findOwner = async (
  { tx, today }: Pick<RequestContext, "tx" | "today">,
  field: string,
  text: string | null,
  known?: Known,
): Promise<OwnerFound> => {
  if (text === null) return { ok: true, ownerId: null };
  if (known !== undefined && known.ownerName === text) return { ok: true, ownerId: known.ownerId };
  const person = await findPersonByText(tx, text, today);
  return person.ok
    ? { ok: true, ownerId: person.personId }
    : { ok: false, refusal: refuse(field, person.message) };
};
