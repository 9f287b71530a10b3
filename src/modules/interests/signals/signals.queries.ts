import type { PlainDate } from "#platform/clock/index.ts";
import { countUpTo, sql } from "#platform/database/index.ts";
import type { Tx } from "#platform/database/index.ts";
import { offsetOf, pageSize } from "#ui/index.ts";
import { signalReason, signalRules } from "./signal.ts";
import type {
  RestsOn,
  RuleCount,
  Signal,
  SignalOutcome,
  SignalRule,
  SignalsQuery,
  SignalStep,
} from "./signal.ts";

const ownOrganisation = sql<string>`(select app_organisation())`;
const ofTeam = sql<boolean>`s.person_id = any ((select app_team())::uuid[])`;

/** The person said something since somebody asked. */
const answered = sql<boolean>`(s.asked_on is not null and exists (select from signal_steps t where t.organisation_id = s.organisation_id
  and t.signal_id = s.signal_id and t.kind = 'answered' and t.at >= s.asked_on))`;

const all = (tx: Tx) =>
  tx
    .selectFrom("signals as s")
    .innerJoin("people as p", (join) =>
      join.onRef("p.organisationId", "=", "s.organisationId").onRef("p.personId", "=", "s.personId"),
    )
    .select([
      "s.signalId",
      "s.version",
      "s.personId",
      "p.name as personName",
      "s.reason",
      "s.state",
      "s.foundOn",
      "s.askedOn",
      "s.outcome",
      "s.closedOn",
      answered.as("isAnswered"),
    ]);

type Row = Awaited<ReturnType<ReturnType<typeof all>["executeTakeFirstOrThrow"]>>;

const toSignal = ({ reason, ...row }: Row): Signal => ({ ...row, reason: signalReason.parse(reason) });

/** How far a list is counted. */
const mostCounted = 1000;

/** One page of what there is to look at, the newest first: of the whole organisation, or of the own team. */
export const listSignals = async (
  tx: Tx,
  { stand, regel, pagina }: SignalsQuery,
  who: { readonly personId: string | null; readonly team: boolean },
): Promise<{ signals: Signal[]; total: number }> => {
  const some = all(tx)
    .where("s.state", "=", stand)
    .where("s.personId", "<>", who.personId ?? "")
    .$if(regel !== undefined, (query) => query.where("s.rule", "=", regel ?? "S1"))
    .$if(who.team, (query) => query.where(ofTeam));
  const { count: total } = await countUpTo(tx, some, mostCounted);
  const rows = await some
    .orderBy("s.foundOn", "desc")
    .orderBy("s.signalId")
    .limit(pageSize)
    .offset(offsetOf(pagina, total))
    .execute();
  return { signals: rows.map(toSignal), total };
};

/** One signal, if this actor may see it. */
export const findSignal = async (tx: Tx, signalId: string): Promise<Signal | undefined> => {
  const row = await all(tx).where("s.signalId", "=", signalId).executeTakeFirst();
  return row && toSignal(row);
};

/** What was done with a signal, the newest first. */
export const stepsOf = (tx: Tx, signalId: string): Promise<SignalStep[]> =>
  tx
    .selectFrom("signalSteps as s")
    .leftJoin("people as p", (join) =>
      join.onRef("p.organisationId", "=", "s.organisationId").onRef("p.personId", "=", "s.byId"),
    )
    .select(["s.kind", "s.outcome", "s.words", "s.at", "p.name as by"])
    .where("s.signalId", "=", signalId)
    .orderBy("s.at", "desc")
    .execute();

/**
 * For each rule how often it showed something, and how often somebody said that there was nothing the matter: counted in what was done, so
 * that a false alarm still counts when something new opened the same point again.
 */
export const countByRule = async (tx: Tx): Promise<RuleCount[]> => {
  const { rows } = await sql<RuleCount>`
    select s.rule, count(*)::int + coalesce(sum(done.again), 0)::int as found,
      count(*) filter (where s.state = 'open')::int as open, coalesce(sum(done.nothing), 0)::int as nothing
    from signals s left join (
      select signal_id, count(*) filter (where kind = 'reopened') as again, count(*) filter (where outcome = 'nothing') as nothing
      from signal_steps where organisation_id = ${ownOrganisation} group by signal_id
    ) done using (signal_id)
    where s.organisation_id = ${ownOrganisation} group by s.rule`.execute(tx);
  return signalRules.map(
    (rule) => rows.find((row) => row.rule === rule) ?? { rule, found: 0, open: 0, nothing: 0 },
  );
};

/** What of some people was found before, to compare with. */
export interface KnownSignal {
  readonly signalId: string;
  readonly version: number;
  readonly rule: SignalRule;
  readonly key: string;
  readonly restsOn: readonly string[];
  readonly state: "open" | "closed";
  readonly outcome: SignalOutcome | null;
  readonly askedOn: PlainDate | null;
}

/** Everything that was found before about these people. */
export const knownSignals = (tx: Tx, personIds: readonly string[]): Promise<KnownSignal[]> =>
  tx
    .selectFrom("signals")
    .select(["signalId", "version", "rule", "key", "restsOn", "state", "outcome", "askedOn"])
    .where("organisationId", "=", ownOrganisation)
    .where(sql<boolean>`person_id = any (${[...personIds]}::uuid[])`)
    .execute();

/** How many points wait for whoever leads the people: nobody asked about them, or the person answered. */
export const countForTeam = async (tx: Tx, personId: string): Promise<{ open: number; answered: number }> =>
  tx
    .selectFrom("signals as s")
    .select((eb) => [
      eb.fn.countAll<number>().filterWhere("askedOn", "is", null).as("open"),
      eb.fn.countAll<number>().filterWhere(answered, "=", true).as("answered"),
    ])
    .where("s.organisationId", "=", ownOrganisation)
    .where("s.state", "=", "open")
    .where("s.personId", "<>", personId)
    .where(ofTeam)
    .executeTakeFirstOrThrow();

/** How many points of the whole organisation are open, and how many of them since a day or longer. */
export const countOpen = async (
  tx: Tx,
  personId: string,
  since: PlainDate,
): Promise<{ open: number; long: number }> =>
  tx
    .selectFrom("signals")
    .select((eb) => [
      eb.fn.countAll<number>().as("open"),
      eb.fn.countAll<number>().filterWhere("foundOn", "<=", since).as("long"),
    ])
    .where("organisationId", "=", ownOrganisation)
    .where("state", "=", "open")
    .where("personId", "<>", personId)
    .executeTakeFirstOrThrow();

/** Further back than the last twenty nobody has to look at what one was asked. */
const mostAsked = 20;

/** What somebody asked this person about, the newest first. */
export const askedAbout = async (tx: Tx, personId: string): Promise<Signal[]> => {
  const rows = await all(tx)
    .where("s.personId", "=", personId)
    .where("s.askedOn", "is not", null)
    .orderBy("s.askedOn", "desc")
    .orderBy("s.signalId")
    .limit(mostAsked)
    .execute();
  return rows.map(toSignal);
};

/** Who asked about it last. */
export const lastAsker = async (tx: Tx, signalId: string): Promise<string | null> => {
  const row = await tx
    .selectFrom("signalSteps")
    .select("byId")
    .where("signalId", "=", signalId)
    .where("kind", "=", "asked")
    .orderBy("at", "desc")
    .limit(1)
    .executeTakeFirst();
  return row?.byId ?? null;
};

/** What was declared that together gave this signal, as far as this actor may see it; nothing where the reason names one thing. */
export const declarationsBehind = async (
  tx: Tx,
  { signalId, reason }: Pick<Signal, "signalId" | "reason">,
): Promise<RestsOn[]> => {
  if (reason.rule !== "S2" && reason.rule !== "S5") return [];
  const { rows } = await sql<RestsOn>`
    select d.declaration_id, d.label, coalesce(d.happened_on, d.starts_on) as on
    from signals s cross join unnest(s.rests_on) as one (id)
    join declarations d on d.organisation_id = s.organisation_id and d.declaration_id = one.id::uuid
    where s.organisation_id = ${ownOrganisation} and s.signal_id = ${signalId}
    order by 3, 1`.execute(tx);
  return rows;
};

/** Names of tenders that this actor may see, by id. */
export const tenderNames = async (
  tx: Tx,
  tenderIds: readonly string[],
): Promise<ReadonlyMap<string, string>> =>
  tenderIds.length === 0
    ? new Map()
    : new Map(
        (
          await tx
            .selectFrom("tenders")
            .select(["tenderId", "name"])
            .where("tenderId", "in", [...tenderIds])
            .execute()
        ).map(({ tenderId, name }) => [tenderId, name]),
      );
