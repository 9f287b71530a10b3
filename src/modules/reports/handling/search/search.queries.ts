import { openVault } from "#modules/keys/index.ts";
import { sql } from "#platform/database/index.ts";
import type { RequestContext } from "#platform/http/index.ts";
import { organisationOf } from "#platform/module/index.ts";
import { readFile } from "#platform/vault/index.ts";
import type { UnlockedPerson } from "#platform/vault/index.ts";
import { notesOf } from "../../casework/notes/notes.queries.ts";
import { messagesOf } from "../../dialogue/messages.queries.ts";
import { answersOf, concernedOf } from "../../file/contents.queries.ts";
import { reports } from "../../file/reports.queries.ts";
import type { Report } from "../../report.ts";
import { openStates } from "../inbox/inbox.ts";
import { filesAtOnce } from "./search.ts";
import type { FoundFile, SearchResult } from "./search.ts";
import { hitIn } from "./search.rules.ts";
import type { SearchedText } from "./search.rules.ts";

/** The files that whoever asks has opened before, those that are still open first, then the latest; one more than are searched at once. */
const openedBefore = ({ tx, actor }: RequestContext, from: number): Promise<Report[]> =>
  reports(tx)
    .where("organisationId", "=", organisationOf(actor))
    .where("openedAt", "is not", null)
    .where("reportId", "in", (eb) =>
      eb
        .selectFrom("reportStatements as s")
        .select("s.reportId")
        .where("s.organisationId", "=", organisationOf(actor))
        .where("s.personId", "=", actor.personId)
        .where("s.noInterest", "=", true),
    )
    .orderBy(sql`state in (${sql.join(openStates)})`, "desc")
    .orderBy("receivedAt", "desc")
    .orderBy("reportId")
    .offset(from)
    .limit(filesAtOnce + 1)
    .execute();

const textsOf = async (
  context: RequestContext,
  holder: UnlockedPerson,
  report: Report,
): Promise<readonly SearchedText[]> => {
  const { tx } = context;
  const { reportId } = report;
  const file = await readFile(tx, holder, report.fileId);
  const concerned = await concernedOf(tx, file, reportId);
  const answers = Object.values(await answersOf(tx, file, reportId)).flat();
  const messages = await messagesOf(tx, file, reportId);
  const notes = await notesOf({ context, report, file });
  return [
    ...answers.map((text) => ({ place: "report" as const, text })),
    ...concerned.map(({ name, position }) => ({ place: "persons" as const, text: `${name} ${position}` })),
    ...messages.map(({ body }) => ({ place: "messages" as const, text: body })),
    ...notes.map(({ body }) => ({ place: "notes" as const, text: body })),
  ];
};

/**
 * Searches in the files that whoever asks has opened before. They are opened one after the other in memory, a bounded number at once; nothing
 * of it is kept, and nothing is indexed.
 */
export const searchFiles = async (
  context: RequestContext,
  { words, from }: { readonly words: string; readonly from: number },
): Promise<SearchResult> => {
  const holder = await openVault(context);
  const files = await openedBefore(context, from);
  const found: FoundFile[] = [];
  for (const report of files.slice(0, filesAtOnce)) {
    const hit = hitIn(await textsOf(context, holder, report), words);
    if (hit) found.push({ report, hit });
  }
  return { found, searched: Math.min(files.length, filesAtOnce), more: files.length > filesAtOnce };
};
