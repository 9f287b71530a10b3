import { createHash, randomUUID } from "node:crypto";
import { buffer } from "node:stream/consumers";
import { z } from "zod";
import { fileKind, refusalText, tooLarge } from "#platform/file-kinds/index.ts";
import { filesDirectory, readMultipart, toTheEnd, witnessed } from "#platform/files/index.ts";
import type { ComingFile, FileLimits, Received, SealedUpload, Sink, Upload } from "#platform/files/index.ts";
import { Uncleanable, largestCleaned } from "#platform/hidden-data/index.ts";
import { cleanApart } from "#platform/hidden-data/apart/index.ts";
import { AppError, nothingToDiscard } from "#platform/http/index.ts";
import type { BodyReader } from "#platform/http/index.ts";
import type { Localised } from "#platform/locale/index.ts";
import { virusScan } from "#platform/scan/index.ts";
import type { Services } from "#platform/services/index.ts";
import { newKey, pendingLimits, pendingStore } from "#platform/vault/index.ts";
import type { AttachmentOf, PendingStore } from "#platform/vault/index.ts";
import { sodium } from "#platform/vault/crypto/index.ts";
import { channelTexts } from "./channel-texts.ts";
import { fieldNames } from "./form.ts";
import { readKept, writeKept } from "./kept-files.ts";
import type { KeptFile } from "./kept-files.ts";
import { hasSentEnough, rationed } from "./turns.ts";

const megabyte = 1_000_000;
const { fileSize, files } = pendingLimits;
const limits: FileLimits = {
  fileSize,
  files,
  fields: 300,
  fieldSize: megabyte,
  texts: 5 * megabyte,
  total: pendingLimits.total,
};

/** For which file of which organisation attachments come; the fields stand in the form before them. */
type Place = Pick<AttachmentOf, "organisationId" | "fileId">;
const place = z.object({ organisationId: z.uuid(), fileId: z.uuid() });

const placeIn = (texts: ReadonlyMap<string, readonly string[]>): Place => {
  const [organisationId, fileId] = [texts.get(fieldNames.organisation), texts.get(fieldNames.file)];
  const parsed = place.safeParse({ organisationId: organisationId?.[0], fileId: fileId?.[0] });
  if (!parsed.success) throw new AppError("bad-request");
  return parsed.data;
};

const infected = (name: string, virus: string): Localised => ({
  nl: `In ‘${name}’ zit een virus (${virus}). Dit bestand sturen wij niet door. De rest van uw melding kunt u gewoon versturen.`,
  en: `‘${name}’ contains a virus (${virus}). We do not pass this file on. You can send the rest of your report as usual.`,
});

interface Sealing {
  readonly store: PendingStore;
  readonly services: Services;
  readonly source: string | null;
}

/** Encrypts a file while it comes, looks at what it is, and lets the virus scanner look along. */
const sealed = async ({ store, services, source }: Sealing, of: Place, file: ComingFile): Promise<Upload> => {
  const [attachment, key] = [{ ...of, attachmentId: randomUUID() }, newKey()];
  // Also when it is cut the rest of the form can come.
  const ration = rationed(source, file.bytes, { drains: true });
  const coming = witnessed(ration.bytes);
  const { bytes, verdict } = virusScan(coming.bytes, services.config.clamd);
  const size = await store.keep(attachment, key, bytes);
  const refuse = async (refused: Localised): Promise<Upload> => {
    await store.remove(attachment);
    return { refused };
  };
  if (ration.isCut()) return refuse(channelTexts.enoughFiles);
  if (file.isTooLarge()) return refuse(tooLarge(file.name, fileSize));
  const { glimpse, sha256 } = coming.seen();
  const kind = fileKind(file.name, glimpse, "evidence");
  if ("refused" in kind) return refuse(refusalText(kind.refused, file.name, "evidence"));
  const found = await verdict();
  if (found.kind === "infected") return refuse(infected(file.name, found.name));
  return {
    attachmentId: attachment.attachmentId,
    key: sodium.to_base64(key),
    name: file.name,
    size,
    sha256,
    type: kind.type,
    scan: found.kind,
    cleaned: false,
  };
};

const refusedForRoom = async ({ store, source }: Sealing, of: Place): Promise<Localised | undefined> => {
  if (hasSentEnough(source)) return channelTexts.enoughFiles;
  try {
    await store.insistOnRoom(of);
    return undefined;
  } catch (error) {
    if (error instanceof AppError && error.reason) return error.reason;
    throw error;
  }
};

/** What came with one form, encrypted, while it is not known yet whether the form is right. */
const sinkFor = (sealing: Sealing): Sink => {
  const kept: AttachmentOf[] = [];
  return {
    async take(file) {
      const of = placeIn(file.texts);
      const full = await refusedForRoom(sealing, of);
      if (full) {
        // So that the rest of the form can come.
        await toTheEnd(file.bytes);
        return { refused: full };
      }
      const upload = await sealed(sealing, of, file);
      if ("attachmentId" in upload) kept.push({ ...of, attachmentId: upload.attachmentId });
      return upload;
    },
    discard: async () => {
      await Promise.all(kept.map((one) => sealing.store.remove(one)));
    },
  };
};

async function* only(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

const isTooLargeToClean = ({ type, size }: SealedUpload): boolean => size > (largestCleaned[type] ?? 0);

/** Takes the hidden data out of a file that lies there encrypted; it is in memory alone, and only one at a time. */
const cleaned = async (store: PendingStore, of: Place, file: SealedUpload): Promise<KeptFile> => {
  const { attachmentId, ...details } = file;
  const kept = (hindrance: KeptFile["hindrance"]): KeptFile => ({ ...details, attachmentId, hindrance });
  if (!(file.type in largestCleaned)) return kept(null);
  if (isTooLargeToClean(file)) return kept("too-large");
  const [from, key] = [{ ...of, attachmentId }, newKey()];
  const to = { ...of, attachmentId: randomUUID() };
  try {
    return await cleanApart(
      async () => Uint8Array.from(await buffer(store.open(from, sodium.from_base64(file.key)))),
      async ({ bytes }) => {
        await store.keep(to, key, only(bytes));
        await store.remove(from);
        const sha256 = createHash("sha256").update(bytes).digest("hex");
        const { attachmentId: id } = to;
        return {
          ...kept(null),
          attachmentId: id,
          key: sodium.to_base64(key),
          size: bytes.length,
          sha256,
          cleaned: true,
        };
      },
    );
  } catch (error) {
    if (error instanceof Uncleanable && error.hindrance !== "other-kind") return kept(error.hindrance);
    throw error;
  }
};

/** What came with a form: its texts, the files that were taken and why others were not. */
interface Sorted {
  readonly texts: Readonly<Record<string, string | readonly string[]>>;
  readonly taken: readonly SealedUpload[];
  readonly refused: readonly Localised[];
}

type Value = Received["form"][string];

const isText = (value: Value): value is string | readonly string[] =>
  typeof value === "string" || (Array.isArray(value) && value.every((one) => typeof one === "string"));

const isUpload = (value: unknown): value is Upload =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const uploadsIn = (value: Value): readonly Upload[] => [value].flat().filter(isUpload);

const sorted = (form: Received["form"]): Sorted => {
  const entries = Object.entries(form);
  const texts = entries.flatMap(([name, value]): [string, string | readonly string[]][] =>
    isText(value) ? [[name, value]] : [],
  );
  const uploads = entries.flatMap(([, value]) => uploadsIn(value));
  return {
    texts: Object.fromEntries(texts),
    taken: uploads.flatMap((one) => ("attachmentId" in one ? [one] : [])),
    refused: uploads.flatMap((one) => ("refused" in one ? [one.refused] : [])),
  };
};

const listOf = (value: string | readonly string[] | undefined): readonly string[] =>
  value === undefined ? [] : typeof value === "string" ? [value] : value;

const cleanedAll = async (sealing: Sealing, { texts, taken }: Sorted): Promise<readonly KeptFile[]> => {
  if (texts[fieldNames.clean] !== "on") return taken.map((file) => ({ ...file, hindrance: null }));
  if (taken.length === 0) return [];
  const of = placeIn(new Map(Object.entries(texts).map(([name, value]) => [name, listOf(value)])));
  const done: KeptFile[] = [];
  // oxlint-disable-next-line no-await-in-loop -- one file in memory at a time
  for (const file of taken) done.push(await cleaned(sealing.store, of, file));
  return done;
};

/** The files that wait for this form: those of before that were not left out, and those that came now. */
const waiting = async (sealing: Sealing, all: Sorted): Promise<readonly KeptFile[]> => {
  const leftOut = new Set(listOf(all.texts[fieldNames.leftOut]));
  const before = readKept(listOf(all.texts[fieldNames.kept])).filter(
    ({ attachmentId }) => !leftOut.has(attachmentId),
  );
  return [...before, ...(await cleanedAll(sealing, all))].slice(0, files);
};

const isMultipart = (request: Request): boolean =>
  request.headers.get("content-type")?.toLowerCase().startsWith("multipart/form-data") === true;

/** The attachments of forms that were not sent yet. */
export const pendingOf = ({ config }: Services): PendingStore =>
  pendingStore(filesDirectory(config.dataDirectory));

/**
 * Reads a form of somebody without JavaScript: texts to memory, files encrypted before they touch the disk. What was taken goes back into the
 * form as `kept`, with its key, so that a form that is refused for something else does not cost the files; what was not, as `faults`.
 */
export const readSealedForm: BodyReader = async (request, services, source) => {
  const sealing: Sealing = { store: pendingOf(services), services, source };
  const received = isMultipart(request)
    ? await readMultipart(request, sinkFor(sealing), limits)
    : await services.files.receive(request);
  try {
    const all = sorted(received.form);
    const kept = await waiting(sealing, all);
    const form = {
      ...all.texts,
      [fieldNames.kept]: kept.map(writeKept),
      [fieldNames.faults]: all.refused.map((reason) => JSON.stringify(reason)),
    };
    return { form, discard: nothingToDiscard };
  } catch (error) {
    await received.discard();
    throw error;
  }
};
