import { currentOrganisation } from "#modules/organisations/index.ts";
import { proofAbout } from "#platform/audit/index.ts";
import { mayOpenIdentity } from "#platform/vault/index.ts";
import { kindOf } from "../../casework/allegations/kinds.ts";
import { allegationsOf } from "../../casework/allegations/allegations.queries.ts";
import { namesOf } from "../../casework/case-names.ts";
import { closingsOf } from "../../casework/closing/closings.queries.ts";
import { notesOf } from "../../casework/notes/notes.queries.ts";
import { timelineOf } from "../../casework/timeline/timeline.queries.ts";
import { weighingsOf } from "../../casework/weighing/weighings.queries.ts";
import { titleOf } from "../../codes/codes.rules.ts";
import { reportContent } from "../../codes/read-content.ts";
import { messagesOf } from "../../dialogue/messages.queries.ts";
import { attachmentsOf } from "../../file/contents.queries.ts";
import type { FileContext } from "../../file/file-section.ts";
import { shownReaders } from "../../handling/readers/readers.queries.ts";
import { givenConsents } from "../../identity/consent.rules.ts";
import { consentsOf } from "../../identity/consents.queries.ts";
import { hasIdentityKey, identityOf } from "../../identity/identity.queries.ts";
import { readableReport } from "../../returning/readable-report.ts";
import type { CaseFile, WordedAllegation } from "./case-file.ts";

/**
 * Whether the identity of the reporter may go along: whoever exports has a key to it, and the reporter reports openly or agreed that this person
 * may know and use it (Wbk 1a).
 */
export const mayTakeIdentity = async ({ context, report, file, holder }: FileContext): Promise<boolean> => {
  const { tx, now } = context;
  if (!(await hasIdentityKey(tx, report))) return false;
  if (report.openness === "open") return true;
  const consents = givenConsents(await consentsOf(tx, file, report.reportId));
  const request = { personId: holder.personId, purpose: "disclose-identity", now };
  return mayOpenIdentity(consents, request).may;
};

const worded = async (opened: FileContext): Promise<readonly WordedAllegation[]> => {
  const { locale } = opened.context;
  const content = await reportContent();
  return (await allegationsOf(opened)).map((allegation) => ({
    ...allegation,
    kindText: kindOf(content, allegation, locale),
    measureTexts: allegation.measures.map((code) => titleOf(content.measures.items, code, locale)),
  }));
};

/** What goes along only when asked for: `identity` only after `mayTakeIdentity`. */
export interface Taking {
  readonly identity: boolean;
  readonly notes: boolean;
}

/** Reads the whole of a file. @throws VaultFault when something of it was changed */
export const readCaseFile = async (opened: FileContext, taking: Taking): Promise<CaseFile> => {
  const { context, report, file, holder } = opened;
  const { tx, actor, locale } = context;
  const { reportId } = report;
  const { name, invented } = await currentOrganisation(tx);
  const { weighing: points, publicInterest: elements } = await reportContent();
  const happenings = await timelineOf(opened);
  const messages = await messagesOf(tx, file, reportId);
  const weighings = (await weighingsOf(opened)).toReversed();
  const notes = taking.notes ? (await notesOf(opened)).toReversed() : null;
  const closings = await closingsOf(opened);
  const proof = await proofAbout(tx, actor, { kind: "report", id: reportId });
  const people = [
    ...happenings.map(({ by }) => by),
    ...messages.map(({ sentBy }) => sentBy),
    ...weighings.map(({ weighedBy }) => weighedBy),
    ...(notes ?? []).map(({ authorId }) => authorId),
    ...closings.map(({ closedBy }) => closedBy),
    ...proof.entries.map(({ personId }) => personId),
  ];
  return {
    ...(await readableReport(tx, file, report, locale)),
    organisation: { name, invented },
    report,
    identity: taking.identity ? await identityOf(tx, holder, report) : null,
    readers: (await shownReaders(context, report)).map((reader) => reader.name),
    weighings,
    weighingWords: { points, elements },
    allegations: await worded(opened),
    messages,
    notes,
    attachments: await attachmentsOf(tx, file, reportId),
    happenings,
    closings,
    proof,
    nameOf: await namesOf(tx, people),
  };
};
