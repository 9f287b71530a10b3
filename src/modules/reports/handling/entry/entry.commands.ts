import { createHash, randomUUID } from "node:crypto";
import { dateOf } from "#platform/clock/index.ts";
import type { PlainDate } from "#platform/clock/index.ts";
import { AppError, changed } from "#platform/http/index.ts";
import type { RequestContext } from "#platform/http/index.ts";
import { organisationOf } from "#platform/module/index.ts";
import type { Writing } from "#platform/module/index.ts";
import { codeKeys, recipientsFor } from "#platform/vault/index.ts";
import { asChannel } from "../../channel.ts";
import type { FilledIn } from "../../codes/questionnaire.ts";
import type { NamedQuestionnaire } from "../../codes/questionnaire.ts";
import { digestsOfTyped } from "../../conflicts/name-digests.ts";
import { receivingOffice } from "../../conflicts/office.queries.ts";
import type { Readers } from "../../conflicts/readers.rules.ts";
import { stateNoInterest } from "../../conflicts/statements.commands.ts";
import type { Identity, ReporterKind } from "../../report.ts";
import { receiveReport } from "../../receiving/receive.commands.ts";
import { sealNewReport } from "../../receiving/seal-new-report.ts";
import { tellReaders } from "../readers/tell-readers.commands.ts";
import { identityReadersOfEntry, readersOfEntry } from "./entry.rules.ts";
import { entryFields } from "./entry.ts";
import type { EntryInput } from "./entry.ts";

/** A report as an officer wrote it down. */
export interface Entry {
  readonly kind: ReporterKind;
  readonly asked: NamedQuestionnaire;
  readonly filled: FilledIn;
  readonly input: EntryInput;
  /** In its one spelling. */
  readonly code: string;
}

export interface Entered {
  readonly reportId: string;
  readonly reference: string;
}

const inTheWay = {
  nl: "U kunt deze melding niet invoeren: uw naam, of de naam van iemand die boven u staat, komt erin voor. Laat een ander van het meldpunt dit doen.",
  en: "You cannot enter this report: your name, or the name of somebody above you, is in it. Let somebody else of the reporting office do it.",
};

const officerOf = ({ actor }: Pick<Writing, "actor">): string => {
  if (actor.personId === null) throw new AppError("forbidden");
  return actor.personId;
};

// Both sides are known here, so that it does not have to differ.
const salt = "on the server";

const readersFor = (context: RequestContext, { filled, input }: Entry): Promise<Readers> => {
  const organisationId = organisationOf(context.actor);
  return asChannel(context, organisationId, async ({ tx, today }) => {
    const { office } = await receivingOffice(tx, { organisationId, salt, today });
    const wishes = {
      concerned: filled.concerned.flatMap(({ name }) => digestsOfTyped(salt, name)),
      excluded: input[entryFields.excluded],
      aboutOffice: false,
    };
    const chosen = readersOfEntry(office, wishes, officerOf(context));
    if (chosen === "own") throw new AppError("refused", inTheWay);
    return chosen;
  });
};

const identityIn = (input: EntryInput): (Identity & { readonly fileId: string }) | null =>
  input[entryFields.openness] === "anonymous"
    ? null
    : {
        name: input[entryFields.name] ?? "",
        contact: input[entryFields.contact] ?? "",
        fileId: randomUUID(),
      };

/** When it reached the office: at noon of the day that was told, or now when that is today. */
const receivedAt = (day: PlainDate, now: Date): Date =>
  day === dateOf(now) ? now : new Date(`${day}T12:00:00Z`);

const sealedFor = async (writing: Writing, entry: Entry, chosen: Readers) => {
  const { tx, actor } = writing;
  const { filled, input, code } = entry;
  const organisationId = organisationOf(actor);
  const keys = codeKeys(code);
  const identity = identityIn(input);
  const identityReaders = identityReadersOfEntry(input[entryFields.openness], chosen);
  const recipients = {
    report: await recipientsFor(tx, organisationId, chosen.readers),
    identity: identity ? await recipientsFor(tx, organisationId, identityReaders) : [],
  };
  const report = {
    organisationId,
    identity,
    ...filled,
    reportId: randomUUID(),
    fileId: input[entryFields.file],
    attachments: [],
  };
  return {
    recipients,
    sealed: sealNewReport(report, recipients, keys),
    code: { lookup: keys.lookup, publicKey: keys.pair.publicKey },
  };
};

const keep = (context: RequestContext, entry: Entry, chosen: Readers) => {
  const { kind, asked, input } = entry;
  const enteredBy = officerOf(context);
  const day = input[entryFields.receivedOn];
  return asChannel(context, organisationOf(context.actor), async (writing) =>
    receiveReport(writing, {
      ...(await sealedFor(writing, entry, chosen)),
      kind,
      exclusions: chosen.exclusions,
      openness: input[entryFields.openness],
      language: input[entryFields.language],
      questionnaire: asked.name,
      sealedIn: "server",
      formToken: createHash("sha256").update(`entry ${input[entryFields.file]}`).digest(),
      aboutReportId: null,
      scans: [],
      entry: {
        channel: input[entryFields.channel],
        receivedOn: day,
        receivedAt: receivedAt(day, context.now),
        enteredBy,
      },
    }),
  );
};

/**
 * Keeps a report that reached an officer by telephone, letter, in a meeting or by mail: sealed as every other, its terms counted from the day it
 * came in. The officer reads it, and states to have no interest in it. Sent again with the same form, it is the same report.
 */
export const enterReport = async (context: RequestContext, entry: Entry): Promise<Entered> => {
  const chosen = await readersFor(context, entry);
  const { reportId, reference, isNew } = await keep(context, entry, chosen);
  if (!isNew) return { reportId, reference };
  const organisationId = organisationOf(context.actor);
  await stateNoInterest(context, { organisationId, reportId, fileId: entry.input[entryFields.file] });
  await changed(
    context.tx
      .updateTable("reports")
      .set({ openedAt: context.now })
      .where("organisationId", "=", organisationId)
      .where("reportId", "=", reportId),
  );
  await tellReaders(
    context,
    chosen.readers.filter((one) => one !== context.actor.personId),
  );
  return { reportId, reference };
};
