import { holds } from "#platform/actor/index.ts";
import type { Actor, FieldDecision } from "#platform/actor/index.ts";
import type { ExampleInput, GoodExample } from "./example.ts";

/** An organisation shares its own examples; only an overseer writes down what a source says of another, and names that source. */
export const mayShare = (
  actor: Actor,
  { about, sourceTitle }: Pick<ExampleInput, "sourceTitle"> & { readonly about: string },
): FieldDecision<"about" | "sourceTitle"> => {
  if (about === actor.organisationId) return { ok: true };
  if (!holds(actor, "overseer") && actor.kind !== "system")
    return {
      ok: false,
      field: "about",
      reason: {
        nl: "U kunt alleen een voorbeeld van uw eigen organisatie delen.",
        en: "You can only share an example of your own organisation.",
      },
    };
  if (sourceTitle !== null) return { ok: true };
  return {
    ok: false,
    field: "sourceTitle",
    reason: {
      nl: "Noem de openbare bron waarin dit over de andere organisatie staat.",
      en: "Name the public source that says this of the other organisation.",
    },
  };
};

/** Whoever may share for the organisation that shared an example may withdraw it. */
export const mayWithdraw = (actor: Actor, example: Pick<GoodExample, "organisationId">): boolean =>
  example.organisationId === actor.organisationId && holds(actor, "coordinator", "overseer");
