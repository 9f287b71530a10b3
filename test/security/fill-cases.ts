import { createHash, randomUUID } from "node:crypto";
import { filesDirectory } from "#platform/files/index.ts";
import { pdf } from "#platform/files/sample.builder.ts";
import { attachmentStore, newKey } from "#platform/vault/index.ts";
import { sodium } from "#platform/vault/crypto/index.ts";
import { aReport } from "#modules/reports/report.builder.ts";
import type { Place } from "./place.ts";
import { holderOf } from "./world.ts";
import type { Settlement, World } from "./world.ts";

interface Sending {
  readonly path: string;
  readonly form: Readonly<Record<string, string>>;
}

/** The steps of the report officer go as they do in a browser: through the pages, with the vault open. */
export const takeSteps = (world: World, settlement: Settlement) => async (all: readonly Sending[]) => {
  for (const { path, form } of all) {
    const body = new URLSearchParams(form);
    const response = await world.ask(holderOf(settlement, "report-officer"), path, { method: "POST", body });
    if (response.status !== 303)
      throw new Error(`POST ${path} was answered with ${response.status}: ${await response.text()}`);
  }
};

async function* pieces(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

type Take = ReturnType<typeof takeSteps>;

/** A report that the report officer reads, with a document. */
const aReportHere = async ({ database }: World, { owner, here, person, mark }: Place) => {
  const answers = { "what-happened": mark("Wat er gebeurde") };
  const concerned = [{ name: mark("Bakker"), position: "inkoper" }];
  const readers = [person("report-officer").personId];
  const [fileId, attachmentId, key, bytes] = [randomUUID(), randomUUID(), newKey(), pdf()];
  const place = { organisationId: here.organisationId, fileId, attachmentId };
  await attachmentStore(filesDirectory(database.files)).keep(place, key, pieces(bytes));
  const details = {
    attachmentId,
    name: `${mark("stuk")}.pdf`,
    type: "application/pdf",
    size: bytes.length,
    sha256: createHash("sha256").update(bytes).digest("hex"),
    key: sodium.to_base64(key),
    cleaned: false,
  };
  const { reportId, reference } = await aReport(database, here.organisationId, {
    readers,
    told: { answers, concerned, fileId, attachments: [details] },
  });
  // Opening a file marks what waits as read; a walk should change nothing.
  await owner.updateTable("reports").set({ waitingSince: null }).where("reportId", "=", reportId).execute();
  const path = `/dossiers/${reportId}`;
  return { reportId, reference, path, opens: { path: `${path}/geen-belang`, form: {} } };
};

const weighing = (mark: Place["mark"], change: Readonly<Record<string, string>> = {}) => ({
  ...Object.fromEntries(
    ["specific", "verifiable", "serious", "competent", "timely"].flatMap((one) => [
      [one, "yes"],
      [`${one}Why`, mark("omdat")],
    ]),
  ),
  regime: "integrity",
  decision: "line",
  decisionWhy: mark("Daarom"),
  ...change,
});

const confirmed = async ({ owner }: Place, ...reportIds: readonly string[]): Promise<void> => {
  await owner
    .updateTable("reports")
    .set({ state: "weighing", confirmedAt: "2026-10-31T09:00:00Z" })
    .where("reportId", "in", reportIds)
    .execute();
};

const ordered = (mark: Place["mark"]) => ({
  decision: "investigation",
  orderedBy: mark("Secretaris"),
  orderedOn: "2026-10-31",
});

/** An investigation into one allegation; its report and where the allegation is. */
const anInvestigation = async (world: World, place: Place, take: Take) => {
  const { owner, mark } = place;
  const one = await aReportHere(world, place);
  await take([one.opens]);
  await confirmed(place, one.reportId);
  await take([
    { path: `${one.path}/wegen`, form: weighing(mark, ordered(mark)) },
    {
      path: `${one.path}/vermoedens/nieuw`,
      form: { name: mark("Persoon"), position: mark("Plek"), violation: "financial", what: mark("Zou iets") },
    },
  ]);
  const { allegationId } = await owner
    .selectFrom("reportAllegations")
    .select("allegationId")
    .where("reportId", "=", one.reportId)
    .executeTakeFirstOrThrow();
  return { ...one, at: `${one.path}/vermoedens/${allegationId}` };
};

/** The facts are looked for: the person concerned was told and heard. */
const looking = async (world: World, place: Place, take: Take): Promise<void> => {
  const { mark, person } = place;
  const { path, at } = await anInvestigation(world, place, take);
  const other = await aReportHere(world, place);
  await take([
    other.opens,
    { path: `${at}/inlichten`, form: { informing: "told", informedOn: "2026-11-01", how: mark("gezegd") } },
    { path: `${at}/horen`, form: { hearing: "heard", heardOn: "2026-11-01", account: mark("gesprek") } },
    {
      path: `${path}/taken/nieuw`,
      form: { title: mark("taak"), owner: person("report-officer").personId, dueOn: "2026-12-01" },
    },
    { path: `${path}/notitie`, form: { body: mark("notitie") } },
    { path: `${path}/koppelingen/nieuw`, form: { reference: other.reference } },
  ]);
};

/** Nothing was established: the person concerned has a letter and a clean name to come. */
const unfounded = async (world: World, place: Place, take: Take): Promise<void> => {
  const { mark } = place;
  const { at } = await anInvestigation(world, place, take);
  const decided = { decidedOn: "2026-11-01", decidedBy: mark("Secretaris"), grounds: mark("gronden") };
  await take([{ path: `${at}/uitkomst`, form: { outcome: "not-established", ...decided } }]);
};

/** Settled in the line: one that can be closed, and one that is. */
const settled = async (world: World, place: Place, take: Take): Promise<void> => {
  const { mark } = place;
  const [open, closed] = [await aReportHere(world, place), await aReportHere(world, place)];
  await take([open.opens, closed.opens]);
  await confirmed(place, open.reportId, closed.reportId);
  const form = { lessons: mark("lessen"), aftercare: mark("nazorg"), notTold: mark("onbereikbaar") };
  await take([
    { path: `${open.path}/wegen`, form: weighing(mark) },
    { path: `${closed.path}/wegen`, form: weighing(mark) },
    { path: `${closed.path}/sluiten`, form },
  ]);
};

/** Reports in every state in which their readers find them. */
export const fillCases = async (world: World, settlement: Settlement, place: Place): Promise<void> => {
  const take = takeSteps(world, settlement);
  const weighed = await aReportHere(world, place);
  await take([weighed.opens]);
  await confirmed(place, weighed.reportId);
  await looking(world, place, take);
  await unfounded(world, place, take);
  await settled(world, place, take);
};
