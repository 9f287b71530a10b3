import { systemActor } from "#platform/actor/index.ts";
import type { Actor } from "#platform/actor/index.ts";
import { sql, withActor } from "#platform/database/index.ts";
import type { Db, Tx } from "#platform/database/index.ts";
import { makeKey, recipientsFor, sealNewFile } from "#platform/vault/index.ts";
import type { NewRow, Recipient, SealedFile } from "#platform/vault/index.ts";
import { drawnId, organisationIdOf } from "./draw.ts";
import type { Planned } from "./nation.rules.ts";
import { holders } from "./organisations.fill.ts";
import { generatedPassphrase } from "./passphrase.ts";
import { plannedReport } from "./planned-report.ts";
import type { PlannedReport, ReportPlot } from "./planned-report.ts";

const told =
  "Op de afdeling worden al maanden reizen gedeclareerd die niet zijn gemaakt. Ik zag de bonnen en de agenda's naast elkaar liggen. ".repeat(
    4,
  );

const rowsOf = ({ reportId, allegation }: PlannedReport): readonly NewRow[] => {
  const concerned = JSON.stringify([{ name: "Iemand van de afdeling", position: "" }]);
  const content = JSON.stringify({ "what-happened": told, subject: "financial" });
  const details = JSON.stringify({ name: "Iemand van de afdeling", position: "", what: told, grounds: "" });
  return [
    { table: "reports", rowId: reportId, texts: { concerned } },
    { table: "report_contents", rowId: reportId, texts: { content } },
    ...(allegation
      ? [{ table: "report_allegations", rowId: allegation.allegation_id, texts: { details } }]
      : []),
  ];
};

type Row = Readonly<Record<string, unknown>>;

/** As the database reads bytes in a text. */
const bytes = (box: Uint8Array | undefined): string => `\\x${Buffer.from(box ?? []).toString("hex")}`;

/** Adds rows in one statement, however many they are. All of them have the same columns. */
const add = async (tx: Tx, table: string, rows: readonly Row[]): Promise<void> => {
  const [first] = rows;
  if (first === undefined) return;
  const columns = sql.join(Object.keys(first).map((column) => sql.ref(column)));
  await sql`insert into ${sql.table(table)} (${columns})
    select ${columns} from json_populate_recordset(null::${sql.table(table)}, ${JSON.stringify(rows)})`.execute(
    tx,
  );
};

interface Sealed {
  readonly planned: PlannedReport;
  readonly file: SealedFile;
}

const sealed = (plot: ReportPlot, recipients: readonly Recipient[], n: number): Sealed => {
  const planned = plannedReport(plot, n);
  const place = { organisationId: plot.organisationId, fileId: planned.fileId };
  return { planned, file: sealNewFile(place, recipients, rowsOf(planned)) };
};

const addFiles = async (tx: Tx, organisation_id: string, all: readonly Sealed[]): Promise<void> => {
  const holdersOf = all.flatMap(({ planned, file }) =>
    file.seals.map(({ sealed: box, ...seal }) => ({ planned, box, seal })),
  );
  const files = all.map(({ planned, file }) => ({
    organisation_id,
    file_id: planned.fileId,
    key_version: 1,
    sequence: 1,
    rotation_due: false,
    made_at: planned.columns["received_at"],
    manifest: bytes(file.manifest),
  }));
  const joined = holdersOf.map(({ planned, seal }) => ({
    organisation_id,
    file_id: planned.fileId,
    holder_id: seal.holderId,
    kind: seal.kind,
    person_id: seal.personId,
    joined_at: planned.columns["received_at"],
  }));
  await add(tx, "vault_files", files);
  await add(tx, "vault_holders", joined);
  await add(
    tx,
    "vault_seals",
    holdersOf.map(({ planned, box, seal }) => ({
      organisation_id,
      file_id: planned.fileId,
      holder_id: seal.holderId,
      key_version: 1,
      kind: seal.kind,
      person_id: seal.personId,
      sealed: bytes(box),
      sealed_at: planned.columns["received_at"],
    })),
  );
};

const addReports = async (tx: Tx, organisation_id: string, all: readonly Sealed[]): Promise<void> => {
  const placed = all.map(({ planned, file }) => ({
    planned,
    rows: file.rows,
    place: { organisation_id, report_id: planned.reportId, file_id: planned.fileId },
  }));
  await add(
    tx,
    "reports",
    placed.map(({ place, planned, rows }) => ({
      ...place,
      ...planned.columns,
      concerned: bytes(rows[0]?.["concerned"]),
    })),
  );
  await add(
    tx,
    "report_contents",
    placed.map(({ place, rows }) => ({ ...place, content: bytes(rows[1]?.["content"]) })),
  );
  await add(
    tx,
    "report_terms",
    placed.flatMap(({ place, planned }) =>
      planned.terms.map((term) => ({ ...place, ...term, extensions: 0 })),
    ),
  );
  await add(
    tx,
    "report_events",
    placed.flatMap(({ place, planned }) => planned.events.map((event) => ({ ...place, ...event }))),
  );
  await add(
    tx,
    "report_allegations",
    placed.flatMap(({ place, planned, rows }) =>
      planned.allegation === null
        ? []
        : [{ ...place, ...planned.allegation, details: bytes(rows[2]?.["details"]) }],
    ),
  );
};

const officerOf = (organisationId: string, personId: string): Actor => ({
  kind: "person",
  organisationId,
  personId,
  name: "Meldpunt",
  roles: ["employee", "report-officer"],
  pendingRoles: [],
});

const began = new Date("2024-01-02T09:00:00Z");

const setAside = (tx: Tx, { organisationId, officerId, setAsideId }: ReportPlot): Promise<unknown> =>
  sql`insert into report_set_asides (organisation_id, set_aside_id, reason, made_at, made_by)
    values (${organisationId}, ${setAsideId}, 'Honderden gelijke berichten in een uur.', ${began}, ${officerId})`.execute(
    tx,
  );

/** The officer opened every report that was confirmed. */
const stateNoInterest = (tx: Tx, { organisationId, officerId }: ReportPlot): Promise<unknown> =>
  sql`insert into report_statements (organisation_id, report_id, file_id, person_id, no_interest, stated_at)
    select r.organisation_id, r.report_id, r.file_id, ${officerId}, true, r.opened_at from reports r
    where r.organisation_id = ${organisationId} and r.opened_at is not null`.execute(tx);

const batch = 500;

interface Filling {
  readonly db: Db;
  readonly seed: number;
  readonly planned: Planned;
  /** Hears after every batch how many reports of it there are by now. */
  readonly tell: (count: number) => Promise<void>;
}

/**
 * The reports of an organisation, in every state and sealed to its report officer, who opens them with `generatedPassphrase`. What is sealed
 * differs each time; everything else is the same for one seed.
 */
export const fillReports = async ({ db, seed, planned, tell }: Filling): Promise<void> => {
  const { number, reports } = planned;
  if (reports === 0) return;
  const organisationId = organisationIdOf(seed, number);
  const which = { seed, number };
  const officerId = drawnId(which, "person", holders["report-officer"]);
  const plot = { ...which, organisationId, officerId, setAsideId: drawnId(which, "set-aside", 1) };
  const officer = officerOf(organisationId, officerId);
  await withActor(db, officer, async (tx) => {
    await makeKey(tx, officer, generatedPassphrase, began);
    await setAside(tx, plot);
  });
  const system = systemActor(organisationId);
  const recipients = await withActor(db, system, (tx) => recipientsFor(tx, organisationId, [officerId]));
  for (let done = 0; done < reports; done += batch) {
    const count = Math.min(batch, reports - done);
    const all = Array.from({ length: count }, (_, at) => sealed(plot, recipients, done + at + 1));
    // oxlint-disable-next-line no-await-in-loop -- one batch at a time is what fits in memory
    await withActor(db, system, async (tx) => {
      await addFiles(tx, organisationId, all);
      await addReports(tx, organisationId, all);
    });
    await tell(done + count);
  }
  await withActor(db, officer, (tx) => stateNoInterest(tx, plot));
};
