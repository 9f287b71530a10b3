import { personNames } from "#modules/organisations/index.ts";
import { AppError } from "#platform/http/index.ts";
import type { RequestContext } from "#platform/http/index.ts";
import { addReader, haveKeys, holdersOf, openToWrite, readFile } from "#platform/vault/index.ts";
import type { UnlockedPerson } from "#platform/vault/index.ts";
import { asChannel } from "../../channel.ts";
import { concernedOf } from "../../file/contents.queries.ts";
import { noteOutside } from "../../file/events.commands.ts";
import { doesNotOpen } from "../../file/sealed-rows.ts";
import { isInTheWay } from "../../conflicts/own-conflict.queries.ts";
import { askForSuccessor } from "../../identity/consents.commands.ts";
import type { Report } from "../../report.ts";
import { settingsOf } from "../../settings/settings.queries.ts";
import { excludeFor, leaveHandling, removeKeys } from "./readers.commands.ts";
import { isExcluded, readersNow } from "./readers.queries.ts";
import { nextIdentityReader } from "./readers.rules.ts";
import type { ReadersNow } from "./readers.rules.ts";
import { tellReaders } from "./tell-readers.commands.ts";

/** A report with the key of the reader who leaves it: letting somebody else in needs it one last time. */
export interface Leaving {
  readonly context: RequestContext;
  readonly report: Report;
  readonly holder: UnlockedPerson;
}

/** Why somebody leaves: of the own accord, or because the names say so. */
type Why = "stepped-back" | "name";

const nobodyLeft = {
  nl: "U bent de enige die dit dossier leest, en er is geen vervanger die het kan overnemen. Vraag het bevoegd gezag of de coördinator om bij de instellingen van het meldpunt een vervanger te kiezen die een sleutel heeft. Doe daarna een stap terug. Open het dossier tot die tijd niet.",
  en: "You are the only one who reads this file, and there is no fallback who can take over. Ask the competent authority or the coordinator to choose a fallback with a key in the settings of the reporting office. Then step back. Do not open the file until then.",
};

/** The fallback of the organisation, where that person can take over this file. */
const fallbackFor = async ({ context, report, holder }: Leaving): Promise<string | undefined> => {
  const { tx } = context;
  const { organisationId, fileId, reportId } = report;
  const { fallbackId } = await settingsOf(tx, organisationId);
  if (fallbackId === null || fallbackId === holder.personId) return undefined;
  if (!(await haveKeys(tx, organisationId, [fallbackId])).has(fallbackId)) return undefined;
  if (await isExcluded(context, fileId, fallbackId)) return undefined;
  const concerned = await concernedOf(tx, await readFile(tx, holder, fileId), reportId);
  return (await isInTheWay(context, fallbackId, concerned)) ? undefined : fallbackId;
};

const letInto = async ({ context, holder }: Leaving, fileId: string, personId: string): Promise<void> => {
  const { tx, actor, now } = context;
  const file = await openToWrite(tx, holder, fileId, now);
  await addReader(tx, actor, { file, personId }, now);
};

const letFallbackIn = async (leaving: Leaving): Promise<string> => {
  const personId = await fallbackFor(leaving);
  if (personId === undefined) throw new AppError("refused", nobodyLeft);
  const { context, report } = leaving;
  await letInto(leaving, report.fileId, personId);
  await noteOutside(context, report, "reader-joined");
  return personId;
};

/** Who reported in confidence was told that one officer knows it: nobody else learns it without being agreed to, if the code can be asked. */
const isAsked = async ({ context, report }: Leaving, fileId: string): Promise<boolean> => {
  if (report.openness !== "confidential") return false;
  const holders = await holdersOf(context.tx, { organisationId: report.organisationId, fileId });
  return holders.some(({ kind }) => kind === "code");
};

/** Asks the reporter, as the system: whoever leaves has an interest, and does not look into the file. Returns to whom was agreed already. */
const askReporter = async (
  { context, report, holder }: Leaving,
  personId: string,
  staying: readonly string[],
): Promise<string | undefined> => {
  const { tx, actor, now, today } = context;
  const names = await personNames(tx, [personId]);
  const file = await openToWrite(tx, holder, report.fileId, now);
  const next = { personId, name: names.get(personId) ?? "" };
  return asChannel(context, report.organisationId, (system) =>
    askForSuccessor({ context: { tx: system.tx, actor, now, today }, report, file }, { next, staying }),
  );
};

/** An identity that arrived damaged opens for nobody: that keeps nobody with an interest in the file. */
const passIdentityOn = async (leaving: Leaving, readers: ReadersNow): Promise<void> => {
  const { context, report, holder } = leaving;
  const { identityReaderId } = await settingsOf(context.tx, report.organisationId);
  const personId = nextIdentityReader(readers, holder.personId, identityReaderId);
  if (personId === undefined || report.identityFileId === null) return;
  try {
    const staying = readers.readers.filter((one) => one !== holder.personId);
    const next = (await isAsked(leaving, report.identityFileId))
      ? await askReporter(leaving, personId, staying)
      : personId;
    if (next !== undefined) await letInto(leaving, report.identityFileId, next);
  } catch (error) {
    if (!doesNotOpen(error)) throw error;
    context.services.log.fault("who reported could not be passed on", error);
  }
};

/**
 * A reader with an interest leaves a file for good; the others are told. Was it the last reader, then the fallback of the organisation comes
 * in first. Knew only this reader who the reporter is, then the reporter is asked whether the next in line may know; who reported openly is
 * known to the next as well.
 * @throws AppError "refused" when nobody would be left
 */
export const stepBack = async (leaving: Leaving, why: Why): Promise<void> => {
  const { context, report, holder } = leaving;
  const { personId } = holder;
  const before = await readersNow(context, report);
  const others = before.readers.filter((one) => one !== personId);
  const staying = others.length > 0 ? others : [await letFallbackIn(leaving)];
  await passIdentityOn(leaving, { ...before, readers: [...staying, personId] });
  await leaveHandling(context, report, personId);
  await excludeFor(context, report, { personId, source: why });
  await removeKeys(context, report, { personId, knowsReporter: before.identityReaders.includes(personId) });
  await noteOutside(context, report, "stepped-back");
  await tellReaders(context, staying);
};
