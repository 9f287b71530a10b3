import { randomUUID } from "node:crypto";
import type { DB } from "#platform/database/index.ts";
import { changed, insist } from "#platform/http/index.ts";
import { organisationOf } from "#platform/module/index.ts";
import type { Writing } from "#platform/module/index.ts";
import type { Declaration, DeclarationContent, StepKind } from "./declaration.ts";
import { mayTake } from "./declaration.rules.ts";
import type { TakenStep } from "./declaration.rules.ts";

/** What lists and rules ask of what was declared. */
export const columnsOf = (content: DeclarationContent) => ({
  register: content.register,
  content: JSON.stringify(content),
  ...(content.register === "gift"
    ? {
        label: content.what,
        giver: content.giver,
        amountCents: content.valueCents,
        happenedOn: content.happenedOn,
        startsOn: null,
        endsOn: null,
      }
    : {
        label: content.organisation,
        giver: null,
        amountCents: null,
        happenedOn: null,
        startsOn: content.startsOn,
        endsOn: content.endsOn,
      }),
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

type Change = Partial<DB["declarations"]>;

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
