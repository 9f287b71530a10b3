import { z } from "zod";
import { formFaults } from "#platform/files/index.ts";
import { AppError, json, nothingToDiscard, post, steadily } from "#platform/http/index.ts";
import type { BodyReader, ReadBody, RequestContext, Route } from "#platform/http/index.ts";
import { asChannel } from "../channel.ts";
import { formParams, paths } from "./addresses.ts";
import { keepArrived } from "./arrived.commands.ts";
import { channelTexts } from "./channel-texts.ts";
import { newFormIds, reportForm } from "./form.queries.ts";
import { reportedByNobodyInParticular } from "./form.routes.tsx";
import { pendingOf } from "./sealed-form.ts";
import { puzzles } from "./set-puzzles.ts";
import { hasSentEnough, inTurn, rationed } from "./turns.ts";
import { headerNames, readSent } from "./wire.ts";

// What the script of the form asks. Everything that comes here is encrypted already.

const partHeaders = z.object({
  [headerNames.organisation]: z.uuid(),
  [headerNames.file]: z.uuid(),
  [headerNames.attachment]: z.uuid(),
  // Without it only is asked how far the attachment came.
  [headerNames.from]: z.coerce.number().int().min(0).max(1_000_000_000).optional(),
});

const workHeaders = z.object({
  [headerNames.file]: z.uuid(),
  [headerNames.puzzle]: z.string().max(300).default(""),
  [headerNames.answer]: z.coerce.number().int().min(0).max(Number.MAX_SAFE_INTEGER).default(0),
});

const headersOf = <S extends z.ZodType>(schema: S, request: Request): z.output<S> => {
  const parsed = schema.safeParse(Object.fromEntries(request.headers));
  if (!parsed.success) throw new AppError("bad-request");
  return parsed.data;
};

const insistOnType = (request: Request, type: string): void => {
  if (request.headers.get("content-type") !== type) throw new AppError("bad-request");
};

/** A line that breaks is no fault of ours; what came stays, and the browser goes on from there. */
const brokenOff = (error: unknown): unknown =>
  error instanceof AppError || (error instanceof Error && "syscall" in error)
    ? error
    : new AppError("refused", formFaults.broken, { cause: error });

const at = (size: number): ReadBody => ({ form: { size: String(size) }, discard: nothingToDiscard });

/** Writes a part of an encrypted attachment to where it waits for its report; without a beginning, says how far it came. */
const readPart: BodyReader = async (request, services, source) => {
  insistOnType(request, "application/octet-stream");
  const headers = headersOf(partHeaders, request);
  const attachment = {
    organisationId: headers[headerNames.organisation],
    fileId: headers[headerNames.file],
    attachmentId: headers[headerNames.attachment],
  };
  const [store, from] = [pendingOf(services), headers[headerNames.from]];
  if (from === undefined) return at((await store.storedSize(attachment)) ?? 0);
  const enough = new AppError("unavailable", channelTexts.enoughFiles);
  if (hasSentEnough(source)) throw enough;
  try {
    const { bytes, isCut } = rationed(source, steadily(request.body), { drains: false });
    const size = await store.add(attachment, from, bytes);
    if (isCut()) throw enough;
    return at(size);
  } catch (error) {
    throw brokenOff(error);
  }
};

const mostSealed = 12_000_000;

const textOf = async (request: Request): Promise<string> => {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of steadily(request.body)) {
    size += piece.length;
    if (size > mostSealed) throw new AppError("too-large");
    pieces.push(piece);
  }
  return Buffer.concat(pieces).toString();
};

const ownPuzzles = puzzles();

/** Reads a sealed report: data of the script, no form. Nothing of it is read before the puzzle is solved that costs its sender more than us. */
const readSealed: BodyReader = async (request, _services, source) => {
  insistOnType(request, "application/json");
  const headers = headersOf(workHeaders, request);
  const fileId = headers[headerNames.file];
  const work = { puzzle: headers[headerNames.puzzle], answer: headers[headerNames.answer] };
  if (!ownPuzzles.isSolved(fileId, source, work)) return { form: { fileId }, discard: nothingToDiscard };
  try {
    return { form: { fileId, sent: await textOf(request) }, discard: nothingToDiscard };
  } catch (error) {
    throw brokenOff(error);
  }
};

type Context = RequestContext<z.output<typeof formParams>>;

const sentForm = z.object({ fileId: z.uuid(), sent: z.string().optional() });

const receive = async (context: Context, { fileId, sent: text }: z.output<typeof sentForm>) => {
  const { source } = context.session;
  if (text === undefined) return json({ outcome: "puzzle", ...ownPuzzles.set(fileId, source) });
  const sent = readSent(text);
  if (sent?.sealed.file.fileId !== fileId) throw new AppError("bad-request");
  const { facts } = await reportForm(context, { ...context.params, salt: newFormIds().salt });
  if (facts.questionnaireName !== sent.questionnaire) throw new AppError("conflict");
  const { reference, isNew } = await asChannel(context, facts.organisationId, (writing) =>
    keepArrived(writing, {
      facts,
      form: sent,
      code: sent.code,
      language: context.locale,
      sealedIn: "browser",
      scans: [],
      pending: pendingOf(context.services),
    }),
  );
  ownPuzzles.count(source);
  return json({ outcome: "received", reference, isNew });
};

/** What the script of the form asks: parts of attachments, and the report itself. */
export const scriptRoutes: readonly Route[] = [
  post({
    ...reportedByNobodyInParticular,
    path: paths.parts,
    params: formParams,
    form: z.object({ size: z.coerce.number() }),
    files: readPart,
    submit: async (_context, { size }) => json({ size }),
  }),
  post({
    ...reportedByNobodyInParticular,
    path: paths.sealed,
    params: formParams,
    form: sentForm,
    files: readSealed,
    turn: inTurn,
    submit: receive,
  }),
];
