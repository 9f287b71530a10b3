import { addDays } from "#platform/clock/index.ts";
import type { PlainDate } from "#platform/clock/index.ts";
import { countUpTo } from "#platform/database/index.ts";
import type { Counted, Tx } from "#platform/database/index.ts";
import { offsetOf, pageSize } from "#ui/index.ts";
import { mostCounted } from "../report.ts";
import type { ListedTerm, TermStand } from "./listed-term.ts";
import type { TermKind, TermNotices, TermSettings } from "./term.ts";

/** Terms of reports that whoever asks may read, without those whose step fell away and those of a flood. */
const terms = (tx: Tx) =>
  tx
    .selectFrom("reportTerms as t")
    .innerJoin("reports as r", (join) =>
      join.onRef("r.organisationId", "=", "t.organisationId").onRef("r.reportId", "=", "t.reportId"),
    )
    .where("t.droppedOn", "is", null)
    .where("r.state", "!=", "set-aside");

const open = (tx: Tx) => terms(tx).where("t.metOn", "is", null);

const listed = (query: ReturnType<typeof terms>) =>
  query
    .leftJoin("people as h", (join) =>
      join.onRef("h.organisationId", "=", "r.organisationId").onRef("h.personId", "=", "r.handlerId"),
    )
    .select(["t.termId", "t.kind", "t.startsOn", "t.dueOn", "t.metOn", "t.extensions"])
    .select(["r.reportId", "r.reference", "r.kind as reportKind", "r.handlerId", "h.name as handlerName"]);

/** The terms of one report, the earliest first; also those that were met. */
export const termsOfReport = (tx: Tx, reportId: string): Promise<ListedTerm[]> =>
  listed(terms(tx).where("t.reportId", "=", reportId))
    .orderBy("t.dueOn")
    .orderBy("t.termId")
    .execute();

const inStand = (tx: Tx, stand: TermStand, today: PlainDate) => {
  if (stand === "open") return open(tx);
  if (stand === "late") return open(tx).where("t.dueOn", "<", today);
  if (stand === "missed")
    return terms(tx).where((eb) =>
      eb.or([
        eb.and([eb("t.metOn", "is", null), eb("t.dueOn", "<", today)]),
        eb("t.metOn", ">", eb.ref("t.dueOn")),
      ]),
    );
  return terms(tx);
};

/** One page of terms by date, and how many there are: counted to a limit. Terms that run come earliest first; missed and all latest first. */
export const listTerms = async (
  tx: Tx,
  { stand, pagina }: { readonly stand: TermStand; readonly pagina: number },
  today: PlainDate,
): Promise<{ terms: ListedTerm[]; total: number; more: boolean }> => {
  const direction = stand === "open" || stand === "late" ? "asc" : "desc";
  const { count: total, more } = await countUpTo(tx, inStand(tx, stand, today), mostCounted);
  const rows = await listed(inStand(tx, stand, today))
    .orderBy("t.dueOn", direction)
    .orderBy("t.termId")
    .limit(pageSize)
    .offset(offsetOf(pagina, total))
    .execute();
  return { terms: rows, total, more };
};

/** How many terms run, and how many of them are late: counted to a limit. */
export const countTerms = async (tx: Tx, today: PlainDate): Promise<{ open: Counted; late: Counted }> => ({
  open: await countUpTo(tx, inStand(tx, "open", today), mostCounted),
  late: await countUpTo(tx, inStand(tx, "late", today), mostCounted),
});

const endingBy = (tx: Tx, lastDay: PlainDate, most: number) =>
  listed(open(tx).where("t.dueOn", "<=", lastDay))
    .orderBy("t.dueOn")
    .orderBy("t.termId")
    .limit(most);

/** The terms that run and end on or before a day, the earliest first: all that a calendar can show. */
export const termsUntil = (tx: Tx, lastDay: PlainDate): Promise<ListedTerm[]> =>
  endingBy(tx, lastDay, mostCounted).execute();

/** Those of them that somebody handles, and those that nobody handles yet: at most as many as a page holds. */
export const termsFor = (tx: Tx, personId: string, lastDay: PlainDate): Promise<ListedTerm[]> =>
  endingBy(tx, lastDay, pageSize)
    .where((eb) => eb.or([eb("r.handlerId", "is", null), eb("r.handlerId", "=", personId)]))
    .execute();

/** A term of which somebody may have to be told. */
export interface TermToTell extends TermNotices {
  readonly organisationId: string;
  readonly termId: string;
  readonly reportId: string;
  readonly fileId: string;
  readonly kind: TermKind;
  readonly dueOn: PlainDate;
  readonly metOn: PlainDate | null;
  readonly handlerId: string | null;
}

/** The terms that run of which a notice may be wanted today; as the system. */
export const termsToTell = (
  tx: Tx,
  today: PlainDate,
  { soonConfirmDays, soonDays }: Pick<TermSettings, "soonConfirmDays" | "soonDays">,
): Promise<TermToTell[]> =>
  open(tx)
    .select(["t.organisationId", "t.termId", "t.reportId", "t.fileId", "t.kind", "t.dueOn", "t.metOn"])
    .select(["t.toldSoonOn", "t.toldLateOn", "r.handlerId"])
    .where("t.dueOn", "<=", addDays(today, Math.max(soonConfirmDays, soonDays)))
    .where("t.toldLateOn", "is", null)
    .execute();

/** The addresses of those who read these files and can be written to, by file and person; as the system. */
export const readersToTell = (
  tx: Tx,
  fileIds: readonly string[],
): Promise<{ fileId: string; personId: string; email: string }[]> =>
  fileIds.length === 0
    ? Promise.resolve([])
    : tx
        .selectFrom("vaultHolders as v")
        .innerJoin("people as p", (join) =>
          join.onRef("p.organisationId", "=", "v.organisationId").onRef("p.personId", "=", "v.personId"),
        )
        .select(["v.fileId", "p.personId", "p.email"])
        .where("v.fileId", "in", fileIds)
        .$narrowType<{ email: string }>()
        .where("p.email", "is not", null)
        .execute();
