import type { PlainDate } from "#platform/clock/index.ts";
import type { Tx } from "#platform/database/index.ts";
import { changed } from "#platform/http/index.ts";
import { organisationOf } from "#platform/module/index.ts";
import type { ReadContext } from "#platform/module/index.ts";
import type { Services } from "#platform/services/index.ts";
import { settingsOf } from "../settings/settings.queries.ts";
import type { NoticeStage } from "./term.ts";
import { noticeWanted } from "./term.rules.ts";
import { readersToTell, termsToTell } from "./terms.queries.ts";
import type { TermToTell } from "./terms.queries.ts";

type Readers = Awaited<ReturnType<typeof readersToTell>>;

/** Who is told of a term: its handler, or everybody who reads the file when it has none (or one who reads it no more). */
const toTell = ({ fileId, handlerId }: TermToTell, readers: Readers): string[] => {
  const ofFile = readers.filter((reader) => reader.fileId === fileId);
  const handler = ofFile.filter(({ personId }) => personId === handlerId);
  return (handler.length > 0 ? handler : ofFile).map(({ email }) => email);
};

const noteTold = (tx: Tx, term: TermToTell, stage: NoticeStage, today: PlainDate): Promise<unknown> =>
  changed(
    tx
      .updateTable("reportTerms")
      .set(stage === "soon" ? { toldSoonOn: today } : { toldLateOn: today })
      .where("organisationId", "=", term.organisationId)
      .where("reportId", "=", term.reportId)
      .where("termId", "=", term.termId),
  );

/**
 * Tells today of terms that end soon and of terms that are late, each once, in mails that say nothing but that there is something to
 * look at. Somebody gets one mail a day, however many terms there are.
 */
export const tellTerms = async (
  { tx, actor, today }: Pick<ReadContext, "tx" | "actor" | "today">,
  { notices }: Services,
): Promise<void> => {
  const settings = await settingsOf(tx, organisationOf(actor));
  const wanted = (await termsToTell(tx, today, settings)).flatMap((term) => {
    const stage = noticeWanted(term, today, settings);
    return stage === null ? [] : [{ term, stage }];
  });
  const readers = await readersToTell(tx, [...new Set(wanted.map(({ term }) => term.fileId))]);
  const addresses = new Set(wanted.flatMap(({ term }) => toTell(term, readers)));
  for (const email of addresses) await notices.notify(tx, { email, locale: "nl" });
  for (const { term, stage } of wanted) await noteTold(tx, term, stage, today);
};
