import { changed, found, insist } from "#platform/http/index.ts";
import { allowed, refusal } from "#platform/actor/index.ts";
import type { Decision } from "#platform/actor/index.ts";
import type { Writing } from "#platform/module/index.ts";
import {
  addReader,
  codeKeysOf,
  createFile,
  holdersOf,
  mayOpenIdentity,
  readFile,
} from "#platform/vault/index.ts";
import { waitsForOffice } from "../dialogue/messages.commands.ts";
import { noteEvent } from "../file/events.commands.ts";
import type { FileContext } from "../file/file-section.ts";
import { sealOne } from "../file/sealed-rows.ts";
import type { Identity } from "../report.ts";
import type { Dossier } from "../returning/dossier.ts";
import { settingsOf } from "../settings/settings.queries.ts";
import { givenConsents } from "./consent.rules.ts";
import { consentsOf } from "./consents.queries.ts";
import { identityReaderAmong } from "./identity.rules.ts";
import { identityOf } from "./identity.queries.ts";

/** Shows who reported to whoever has the key, once, and writes down that and why it was opened. */
export const openIdentity = async (opened: FileContext, reason: string): Promise<Identity> => {
  const { context, report, holder } = opened;
  const identity = await identityOf(context.tx, holder, report);
  await noteEvent(opened, { kind: "identity-opened", reason });
  return identity;
};

const agreed = (given: boolean): Decision =>
  given
    ? allowed
    : refusal(
        "De melder heeft hier geen toestemming voor gegeven, of heeft die ingetrokken.",
        "The reporter has not agreed to this, or has withdrawn it.",
      );

/** Whoever has the key of the identity lets in the reader to whom the reporter agreed. */
export const shareIdentity = async (opened: FileContext, consentId: string): Promise<void> => {
  const { context, report, file, holder } = opened;
  const { tx, actor, now } = context;
  const consents = await consentsOf(tx, file, report.reportId);
  const { forPersonId, purpose } = found(consents.find((one) => one.consentId === consentId));
  const personId = found(forPersonId);
  insist(agreed(mayOpenIdentity(givenConsents(consents), { personId, purpose, now }).may));
  const identityFile = await readFile(tx, holder, found(report.identityFileId));
  await addReader(tx, actor, { file: identityFile, personId }, now);
};

const readersOf = async ({ tx }: Writing, { report }: Pick<Dossier, "report">): Promise<string[]> => {
  const holders = await holdersOf(tx, report);
  return holders.flatMap(({ personId }) => (personId === null ? [] : [personId]));
};

const nobody = refusal(
  "Uw naam kan nu door niemand worden ontvangen. Schrijf een bericht, dan hoort u hoe het verder gaat.",
  "Nobody can receive your name now. Write a message, and you will hear how to go on.",
);

/** Whoever reported anonymously says who they are, in confidence: to one reader, in a file of its own; as the system. */
export const tellIdentity = async (
  writing: Writing,
  { visit, report, file }: Dossier,
  identity: Identity,
): Promise<void> => {
  const { tx, actor, now } = writing;
  const { organisationId, reportId } = report;
  insist(report.openness === "anonymous" ? allowed : refusal("Dit is al bekend.", "This is known already."));
  const { identityReaderId } = await settingsOf(tx, organisationId);
  const reader = identityReaderAmong(await readersOf(writing, { report }), identityReaderId);
  if (reader === undefined) return insist(nobody);
  const code = await codeKeysOf(tx, visit);
  const own = await createFile(tx, actor, { organisationId, readers: [reader], code }, now);
  const sealed = await sealOne(tx, own, {
    table: "report_identities",
    rowId: reportId,
    texts: { identity: JSON.stringify(identity) },
  });
  await changed(
    tx
      .updateTable("reports")
      .set({ openness: "confidential", identityFileId: own.fileId })
      .where("organisationId", "=", organisationId)
      .where("reportId", "=", reportId)
      .where("openness", "=", "anonymous"),
  );
  await tx
    .insertInto("reportIdentities")
    .values({ organisationId, reportId, fileId: own.fileId, identity: found(sealed.columns["identity"]) })
    .execute();
  await noteEvent({ context: writing, report, file }, { kind: "identity-agreed" });
  await waitsForOffice(writing, report);
};
