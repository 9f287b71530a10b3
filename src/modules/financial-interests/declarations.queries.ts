import type { PlainDate } from "#platform/clock/index.ts";
import { sql } from "#platform/database/index.ts";
import type { Tx } from "#platform/database/index.ts";
import { offsetOf, pageSize } from "#ui/index.ts";
import type {
  DesignatedPerson,
  FinancialCounts,
  FinancialDeclaration,
  OfficeQuery,
  StepKind,
} from "./financial-declaration.ts";
import { terms } from "./financial-declaration.rules.ts";

const all = (tx: Tx) =>
  tx
    .selectFrom("financialDeclarations as f")
    .innerJoin("people as p", (join) =>
      join.onRef("p.organisationId", "=", "f.organisationId").onRef("p.personId", "=", "f.personId"),
    )
    .selectAll("f")
    .select("p.name as personName");

/** One declaration, if this actor may know of it; not what it says. */
export const findFinancial = (tx: Tx, declarationId: string): Promise<FinancialDeclaration | undefined> =>
  all(tx).where("f.declarationId", "=", declarationId).executeTakeFirst();

/** What one person declared, the newest first; never more than somebody sends in a working life. */
export const financialOf = (tx: Tx, personId: string): Promise<FinancialDeclaration[]> =>
  all(tx)
    .where("f.personId", "=", personId)
    .orderBy("f.submittedOn", "desc")
    .orderBy(sql`(f.ended_on is not null)`)
    .orderBy("f.declarationId")
    .limit(pageSize)
    .execute();

/** The declaration of a person that holds or is on its way; undefined before the first. */
export const heldBy = (tx: Tx, personId: string): Promise<FinancialDeclaration | undefined> =>
  all(tx).where("f.personId", "=", personId).where("f.endedOn", "is", null).executeTakeFirst();

/** Everything that was done with a declaration, the newest first, still sealed. */
export const stepsOf = (tx: Tx, declarationId: string) =>
  tx
    .selectFrom("financialSteps as s")
    .leftJoin("people as p", (join) =>
      join.onRef("p.organisationId", "=", "s.organisationId").onRef("p.personId", "=", "s.byId"),
    )
    .select(["s.stepId", "s.at", "s.words", "p.name as by"])
    .select(sql<StepKind>`s.kind`.as("kind"))
    .where("s.declarationId", "=", declarationId)
    .orderBy("s.at", "desc")
    .orderBy("s.stepId")
    .execute();

/** Everybody who is designated on a day, with the function that began first, and what that person declared last. */
const designated = (tx: Tx, today: PlainDate) =>
  tx
    .with("asked", (here) =>
      here
        .selectFrom("designations as d")
        .innerJoin("placements as l", (join) =>
          join.on(sql<boolean>`l.organisation_id = d.organisation_id
            and lower(btrim(l.function_title)) = lower(btrim(d.function_title))
            and (d.unit_id is null or d.unit_id = l.unit_id)
            and l.starts_on <= ${today} and (l.ends_on is null or l.ends_on >= ${today})`),
        )
        .distinctOn("l.personId")
        .select(["l.organisationId", "l.personId", "d.functionTitle"])
        .select(sql<PlainDate>`greatest(d.starts_on, l.starts_on)`.as("since"))
        .where("d.kind", "=", "financial-interests")
        .where(sql<boolean>`d.starts_on <= ${today} and (d.ends_on is null or d.ends_on >= ${today})`)
        .orderBy("l.personId")
        .orderBy(sql`greatest(d.starts_on, l.starts_on)`),
    )
    .with("people_asked", (here) =>
      here
        .selectFrom("asked as a")
        .innerJoin("people as p", (join) =>
          join.onRef("p.organisationId", "=", "a.organisationId").onRef("p.personId", "=", "a.personId"),
        )
        .leftJoin("financialDeclarations as f", (join) =>
          join
            .onRef("f.organisationId", "=", "a.organisationId")
            .onRef("f.personId", "=", "a.personId")
            .on("f.endedOn", "is", null),
        )
        .select(["a.personId", "p.name", "a.functionTitle", "a.since"])
        .select(["f.declarationId", "f.fileId", "f.state", "f.assessBy"])
        .select(sql<PlainDate | null>`coalesce(f.confirmed_on, f.submitted_on)`.as("declaredOn"))
        .select(
          sql<PlainDate>`coalesce((coalesce(f.confirmed_on, f.submitted_on) + make_interval(months => ${terms.confirmMonths}))::date,
            a.since + ${terms.declareDays}::int)`.as("dueOn"),
        ),
    )
    .selectFrom("people_asked as q");

const columns = [
  "q.personId",
  "q.name",
  "q.functionTitle",
  "q.since",
  "q.dueOn",
  "q.declarationId",
  "q.fileId",
  "q.state",
  "q.declaredOn",
] as const;

const isLate = (today: PlainDate) => sql<boolean>`q.due_on < ${today}`;
const isDue = (today: PlainDate) =>
  sql<boolean>`q.due_on >= ${today} and (q.declared_on is null or q.due_on <= ${today}::date + ${terms.askDays}::int)`;

/** Whether this person is designated on a day, with how it stands; undefined for who is not. */
export const designatedPerson = (
  tx: Tx,
  personId: string,
  today: PlainDate,
): Promise<DesignatedPerson | undefined> =>
  designated(tx, today).select(columns).where("q.personId", "=", personId).executeTakeFirst();

/** One page of who is designated, those who wait for the compliance officer and who are late first, and how many there are. */
export const listDesignated = async (
  tx: Tx,
  { stand, pagina }: OfficeQuery,
  today: PlainDate,
): Promise<{ people: DesignatedPerson[]; total: number }> => {
  const some = designated(tx, today)
    .$if(stand === "waiting", (rows) => rows.where("q.state", "=", "submitted"))
    .$if(stand === "late", (rows) => rows.where(isLate(today)))
    .$if(stand === "due", (rows) => rows.where(isDue(today)))
    .$if(stand === "done", (rows) =>
      rows.where(sql<boolean>`not (${isLate(today)}) and not (${isDue(today)})`),
    );
  const { total } = await some.select((eb) => eb.fn.countAll<number>().as("total")).executeTakeFirstOrThrow();
  const people = await some
    .select(columns)
    .orderBy(sql`(q.state is distinct from 'submitted')`)
    .orderBy("q.dueOn")
    .orderBy("q.personId")
    .limit(pageSize)
    .offset(offsetOf(pagina, total))
    .execute();
  return { people, total };
};

/** The counts over the whole organisation; as a compliance officer or as the system. */
export const countDesignated = (tx: Tx, today: PlainDate): Promise<FinancialCounts> =>
  designated(tx, today)
    .select((eb) => [
      eb.fn.countAll<number>().as("designated"),
      eb.fn.count<number>("q.declaredOn").as("declared"),
      eb.fn.countAll<number>().filterWhere(isDue(today)).as("due"),
      eb.fn.countAll<number>().filterWhere(isLate(today)).as("late"),
      eb.fn.countAll<number>().filterWhere("q.state", "=", "submitted").as("waiting"),
      eb.fn
        .countAll<number>()
        .filterWhere("q.state", "=", "submitted")
        .filterWhere("q.assessBy", "<", today)
        .as("overdue"),
    ])
    .executeTakeFirstOrThrow();

/** How many different people declared, or confirmed what they had declared, in a year. */
export const countDeclarers = async (tx: Tx, year: number): Promise<number> =>
  (
    await tx
      .selectFrom("financialSteps as s")
      .innerJoin("financialDeclarations as f", (join) =>
        join
          .onRef("f.organisationId", "=", "s.organisationId")
          .onRef("f.declarationId", "=", "s.declarationId"),
      )
      .select((eb) => eb.fn.count<number>("f.personId").distinct().as("people"))
      .where("s.kind", "in", ["submitted", "confirmed"])
      .where(
        sql<boolean>`(s.at at time zone 'Europe/Amsterdam')::date between ${`${year}-01-01`} and ${`${year}-12-31`}`,
      )
      .executeTakeFirstOrThrow()
  ).people;
