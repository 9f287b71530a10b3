import { randomUUID } from "node:crypto";
import type { DB } from "#platform/database/index.ts";
import { changed, insist } from "#platform/http/index.ts";
import { organisationOf } from "#platform/module/index.ts";
import type { Writing } from "#platform/module/index.ts";
import type { Declaration, DeclarationContent, StepKind } from "./declaration.ts";
import { mayTake } from "./declaration.rules.ts";
import type { TakenStep } from "./declaration.rules.ts";

const nothingAsked = {
  giver: null,
  amountCents: null,
  happenedOn: null,
  startsOn: null,
  endsOn: null,
  takerId: null,
};

const askedOf = (content: DeclarationContent) => {
  if (content.register === "gift") {
    const { what, giver, valueCents, happenedOn } = content;
    return { label: what, giver, amountCents: valueCents, happenedOn };
  }
  if (content.register === "recusal") {
    const { matter, startsOn, takerId } = content;
    return { label: matter, startsOn, takerId };
  }
  const { organisation, startsOn, endsOn } = content;
  return { label: organisation, startsOn, endsOn };
};

/** What lists and rules ask of what was declared. */
export const columnsOf = (content: DeclarationContent) => ({
  register: content.register,
  content: JSON.stringify(content),
  ...nothingAsked,
  ...askedOf(content),
});

interface Noted {
  readonly content?: DeclarationContent | { readonly choice: string };
  readonly words?: string | null;
}

/** One more line in the ledger, in the name of whoever acts. */
export const note = async (
  { tx, actor, now }: Writing,
  declarationId: string,
  kind: StepKind,
  { content, words = null }: Noted = {},
): Promise<void> => {
  await tx
    .insertInto("declarationSteps")
    .values({
      organisationId: organisationOf(actor),
      stepId: randomUUID(),
      declarationId,
      kind,
      at: now,
      byId: actor.personId,
      content: content === undefined ? null : JSON.stringify(content),
      words,
    })
    .execute();
};

type Change = Partial<Omit<DB["declarations"], "entryId">>;

/** Changes a declaration that is still as it was seen; else says that somebody was first. */
export const move = (
  { tx }: Writing,
  { declarationId, version }: Pick<Declaration, "declarationId" | "version">,
  change: Change,
): Promise<void> =>
  changed(
    tx
      .updateTable("declarations")
      .set({ ...change, version: version + 1 })
      .where("declarationId", "=", declarationId)
      .where("version", "=", version),
  );

/** Goes on when this step may be taken now; else refuses with the reason. */
export const take = (step: TakenStep, declaration: Declaration, { actor }: Writing): void =>
  insist(mayTake(step, declaration, actor));
