import { holds } from "#platform/actor/index.ts";
import { protect, shownText } from "#platform/disclosure/index.ts";
import type { ProtectedOneWay } from "#platform/disclosure/index.ts";
import type {
  Evidence,
  EvidenceSubject,
  OwnLine,
  ReadContext,
  WorkItem,
  YearFigures,
} from "#platform/module/index.ts";
import { totalOf } from "./register.rules.ts";
import { ownBase, registerBase, states, tones } from "./statement.ts";
import { statementCounts } from "./statement-standings.queries.ts";
import { signedInYear, statementsOf } from "./statements.queries.ts";
import { texts } from "./texts.ts";

/** What a person has to sign; for the coordinator also how many statements of others are too late. */
export const statementWork = async ({
  tx,
  actor,
  today,
  locale,
}: ReadContext): Promise<readonly WorkItem[]> => {
  if (actor.personId === null) return [];
  const t = texts[locale];
  const own = (await statementsOf(tx, actor.personId, today)).flatMap(({ version, standing }) =>
    standing.state === "due" || standing.state === "late"
      ? [
          {
            title: t.workTitle(version.title[locale]),
            href: `${ownBase}/${version.statement}`,
            due: standing.dueOn,
            subject: t.subject,
          },
        ]
      : [],
  );
  if (!holds(actor, "coordinator")) return own;
  const { late } = totalOf(await statementCounts(tx, today));
  const href = `${registerBase}?stand=late`;
  return late === 0 ? own : [...own, { title: t.workLate(late), href, due: null, subject: t.subject }];
};

/** How somebody stands to each statement, for the own page. */
export const statementLines = async ({
  tx,
  actor,
  today,
  locale,
}: ReadContext): Promise<readonly OwnLine[]> => {
  const own = actor.personId === null ? [] : await statementsOf(tx, actor.personId, today);
  return own.flatMap(({ version, standing }) => {
    if (standing.state === "not-asked") return [];
    const isSigned = standing.state === "signed";
    const href = isSigned ? ownBase : `${ownBase}/${version.statement}`;
    const what = { title: version.title[locale], href, due: isSigned ? null : standing.dueOn };
    return [{ ...what, state: texts[locale].states[standing.state], tone: tones[standing.state] }];
  });
};

/** How many statements were signed in a year, where that says nothing about one person. */
export const statementFigures = async (
  { tx }: ReadContext,
  year: number,
): Promise<readonly YearFigures[]> => {
  const signed = await signedInYear(tx, year);
  if (signed.length === 0) return [];
  const { total } = protect({
    rows: signed.map(({ statement }) => statement),
    counts: signed.map((one) => one.signed),
  });
  if (total === null) return [];
  const label = { nl: texts.nl.figureLabel, en: texts.en.figureLabel };
  const numbers = [{ key: "onboarding.statements-signed", label, value: total }];
  return [{ section: "measures", numbers, figures: [], draft: "" }];
};

/** Staff policy, and the building blocks on statements for hired staff and volunteers and on confidentiality. */
const proves: ReadonlySet<string> = new Set([
  "norm rekenkamer-2024/5",
  "building-block arnhem-2024/1.8",
  "building-block arnhem-2024/1.9",
]);

const cell = (table: ProtectedOneWay, state: string): number | null =>
  table.counts[table.rows.indexOf(state)] ?? null;

/** For coordinator and authority: how many who have to sign did, and how many are too late. */
export const statementEvidence = async (
  { tx, actor, today, locale }: ReadContext,
  { kind, reference }: EvidenceSubject,
): Promise<readonly Evidence[]> => {
  if (!holds(actor, "coordinator", "authority") || !proves.has(`${kind} ${reference}`)) return [];
  const counts = await statementCounts(tx, today);
  if (counts.length === 0) return [];
  const total = totalOf(counts);
  const table = protect({ rows: states, counts: states.map((state) => total[state]) });
  const t = texts[locale];
  const text = t.evidenceText(
    shownText(cell(table, "signed"), locale),
    shownText(cell(table, "late"), locale),
  );
  return [{ subject: t.subject, title: t.evidenceTitle, text, href: registerBase, date: today }];
};
