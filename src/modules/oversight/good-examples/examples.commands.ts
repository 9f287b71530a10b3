import { randomUUID } from "node:crypto";
import { catalogue, parseReference, sourceWords } from "#modules/frameworks/index.ts";
import type { Example, NormFindings } from "#modules/frameworks/index.ts";
import { findOrganisation } from "#modules/organisations/index.ts";
import { AppError, changed, found, refuse } from "#platform/http/index.ts";
import type { RefusalReply } from "#platform/http/index.ts";
import type { Writing } from "#platform/module/index.ts";
import type { ExampleInput, GoodExample } from "./example.ts";
import { mayShare, mayWithdraw } from "./example.rules.ts";

const noSuchNorm = (): RefusalReply =>
  refuse("norm", {
    nl: "Kies een norm uit de lijst.",
    en: "Choose a norm from the list.",
  });

/** Shares a good example; returns its id, or what is wrong at which field. Without `about` it is the organisation's own. */
export const shareExample = async (
  { tx, actor, today }: Writing,
  { about, norm, ...words }: ExampleInput,
): Promise<{ ok: true; exampleId: string } | { ok: false; refusal: RefusalReply }> => {
  const organisationId = found(actor.organisationId);
  const aboutId = about === "" ? organisationId : found(await findOrganisation(tx, about)).organisationId;
  const item = parseReference(norm);
  if (!item || !(await catalogue()).item(item.framework, item.code))
    return { ok: false, refusal: noSuchNorm() };
  const decision = mayShare(actor, { about: aboutId, sourceTitle: words.sourceTitle });
  if (!decision.ok) return { ok: false, refusal: refuse(decision.field, decision.reason) };
  const exampleId = randomUUID();
  await tx
    .insertInto("goodExamples")
    .values({ organisationId, exampleId, aboutId, ...item, ...words, sharedOn: today })
    .execute();
  return { ok: true, exampleId };
};

/** Takes an example back; throws "forbidden" for whoever did not share it. */
export const withdrawExample = async ({ tx, actor }: Writing, example: GoodExample): Promise<void> => {
  if (!mayWithdraw(actor, example)) throw new AppError("forbidden");
  await changed(
    tx
      .deleteFrom("goodExamples")
      .where("organisationId", "=", example.organisationId)
      .where("exampleId", "=", example.exampleId),
  );
};

type Named = NonNullable<NormFindings["goodExamples"]>[number];

const placeOf = ({ reference, page }: Named): string =>
  page === undefined ? reference.nl : `${reference.nl}, p. ${page}`;

/**
 * Writes down, for the organisation of the acting system, whom a publication names as a good example on which norm: what it
 * tells in short, and where. An organisation that is not known by its abbreviation is left out; what is there is kept.
 */
export const loadNamedExamples = async (
  { tx, actor, today }: Writing,
  { framework, norms, source }: Example,
): Promise<void> => {
  const organisationId = found(actor.organisationId);
  for (const entry of norms)
    for (const named of entry.goodExamples ?? []) {
      const about = await tx
        .selectFrom("organisations")
        .select(["organisationId", "name"])
        .where("abbreviation", "=", named.organisation)
        .executeTakeFirst();
      const item = found((await catalogue()).item(framework.framework, entry.norm, framework.version));
      const there = await tx
        .selectFrom("goodExamples")
        .select("exampleId")
        .where("organisationId", "=", organisationId)
        .where("aboutId", "=", about?.organisationId ?? organisationId)
        .where("framework", "=", framework.framework)
        .where("code", "=", entry.norm)
        .executeTakeFirst();
      if (about === undefined || there !== undefined) continue;
      await tx
        .insertInto("goodExamples")
        .values({
          organisationId,
          exampleId: randomUUID(),
          aboutId: about.organisationId,
          framework: framework.framework,
          code: entry.norm,
          title: `${item.title.nl}: ${about.name}`,
          text: named.text.nl,
          sourceTitle: sourceWords(source, "nl"),
          sourcePlace: placeOf(named),
          sharedOn: today,
        })
        .execute();
    }
};
