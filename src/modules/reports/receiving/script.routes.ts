import { z } from "zod";
import { formFaults } from "#platform/files/index.ts";
import { AppError, get, json, post, steadily } from "#platform/http/index.ts";
import type { BodyReader, RequestContext, Route } from "#platform/http/index.ts";
import { asChannel } from "../channel.ts";
import { formParams, paths } from "./addresses.ts";
import { keepArrived } from "./arrived.commands.ts";
import { newFormIds, reportForm } from "./form.queries.ts";
import { reportedByNobodyInParticular } from "./form.routes.tsx";
import { pendingOf } from "./sealed-form.ts";
import { puzzles } from "./set-puzzles.ts";
import { readSent } from "./wire.ts";

// What the script of the form asks. Everything that comes here is encrypted already.

const partQuery = z.object({
  organisatie: z.uuid(),
  bestand: z.uuid(),
  bijlage: z.uuid(),
  vanaf: z.coerce.number().int().min(0).max(1_000_000_000).default(0),
});

const attachmentIn = ({ organisatie, bestand, bijlage }: z.output<typeof partQuery>) => ({
  organisationId: organisatie,
  fileId: bestand,
  attachmentId: bijlage,
});

const queryOf = (request: Request): z.output<typeof partQuery> => {
  const parsed = partQuery.safeParse(Object.fromEntries(new URL(request.url).searchParams));
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

const nothingToDiscard = async (): Promise<void> => {};

/** Writes a part of an encrypted attachment to where it waits for its report. */
const readPart: BodyReader = async (request, services) => {
  insistOnType(request, "application/octet-stream");
  const query = queryOf(request);
  try {
    const size = await pendingOf(services).add(attachmentIn(query), query.vanaf, steadily(request.body));
    return { form: { size: String(size) }, discard: nothingToDiscard };
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

/** Reads a sealed report: data of the script, no form. */
const readSealed: BodyReader = async (request) => {
  insistOnType(request, "application/json");
  try {
    return { form: { sent: await textOf(request) }, discard: nothingToDiscard };
  } catch (error) {
    throw brokenOff(error);
  }
};

const ownPuzzles = puzzles();

type Context = RequestContext<z.output<typeof formParams>>;

const receive = async (context: Context, text: string) => {
  const sent = readSent(text);
  if (!sent) throw new AppError("bad-request");
  const { fileId } = sent.sealed.file;
  const { source } = context.session;
  if (!sent.work || !ownPuzzles.isSolved(fileId, source, sent.work))
    return json({ outcome: "puzzle", ...ownPuzzles.set(fileId, source) });
  const { facts } = await reportForm(context, { ...context.params, salt: newFormIds().salt });
  if (facts.questionnaireName !== sent.questionnaire) throw new AppError("conflict");
  const { reference } = await asChannel(context, facts.organisationId, (writing) =>
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
  return json({ outcome: "received", reference });
};

/** How far an attachment came, for a browser whose line broke. */
const howFar = get({
  ...reportedByNobodyInParticular,
  path: paths.parts,
  params: formParams,
  query: partQuery,
  answer: async ({ query, services }) =>
    json({ size: (await pendingOf(services).storedSize(attachmentIn(query))) ?? 0 }),
});

/** What the script of the form asks: parts of attachments, and the report itself. */
export const scriptRoutes: readonly Route[] = [
  howFar,
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
    form: z.object({ sent: z.string() }),
    files: readSealed,
    submit: (context, { sent }) => receive(context, sent),
  }),
];
