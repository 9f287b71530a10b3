import { readFile } from "node:fs/promises";
import { AppError } from "#platform/http/index.ts";
import type { Command, CommandContext } from "#platform/module/index.ts";
import { headFromJson, headToJson, openAuditKey } from "./head.ts";
import type { SignedHead } from "./head.ts";
import { checkProof } from "./proof.ts";
import type { CheckedEntry } from "./proof.ts";
import { head, seal } from "./seal.ts";
import { verify } from "./verify.ts";
import type { AuditVerdict } from "./verify.ts";

const textIn = (file: string): Promise<string> =>
  readFile(file, "utf8").catch((cause: unknown) => {
    throw new AppError(
      "bad-request",
      { nl: `${file} kan niet gelezen worden.`, en: `${file} cannot be read.` },
      { cause },
    );
  });

const earlierHead = async (file: string): Promise<SignedHead> => {
  const earlier = headFromJson(await textIn(file));
  if (earlier) return earlier;
  throw new AppError("bad-request", {
    nl: `${file} bevat geen kop van het auditlogboek. Gebruik de uitvoer van "borgpen audit head".`,
    en: `${file} holds no head of the audit log. Use what "borgpen audit head" printed.`,
  });
};

const describe = (verdict: AuditVerdict): string =>
  verdict.sound
    ? `sound: ${verdict.size} entries, every hash and signature as it was sealed`
    : `NOT SOUND: ${verdict.fault.kind}: ${verdict.fault.explanation}`;

const verdictToJson = (verdict: AuditVerdict): string =>
  JSON.stringify(
    verdict.sound
      ? { sound: true, size: verdict.size, root: verdict.head?.root.toString("base64") ?? null }
      : { sound: false, size: verdict.size, fault: verdict.fault },
  );

const runVerify = async ({ db, services, values, print }: CommandContext): Promise<void> => {
  const { clock, config } = services;
  const key = await openAuditKey(config.dataDirectory);
  const earlier = typeof values.head === "string" ? await earlierHead(values.head) : undefined;
  // A log that is damaged may not let itself be sealed; verification then says what is wrong with it.
  const sealing = await seal(db, key, clock.now()).catch((error: unknown) => ({ error }));
  const verdict = await verify(db, {
    now: clock.now(),
    trustedKeys: [key.publicKey],
    ...(earlier && { earlier }),
  });
  print(values.json === true ? verdictToJson(verdict) : describe(verdict));
  if (!verdict.sound)
    throw new AppError("refused", {
      nl: "Het auditlogboek klopt niet. Bewaar een kopie van de database zoals die nu is en zoek uit wat er is gebeurd.",
      en: "The audit log is not sound. Keep a copy of the database as it is now and find out what happened.",
    });
  if (typeof sealing === "object") throw sealing.error;
};

const runHead = async ({ db, services, print }: CommandContext): Promise<void> => {
  const key = await openAuditKey(services.config.dataDirectory);
  await seal(db, key, services.clock.now());
  const newest = await head(db);
  if (newest) print(headToJson(newest));
};

const lineOf = ({ entry, isProven }: CheckedEntry): string => {
  const { at, event, result, objectKind, objectId, personId, actorKind } = entry;
  const thing = objectKind === null ? "-" : `${objectKind} ${objectId}`;
  const mark = isProven ? "proven" : "NOT PROVEN";
  return [mark, at.toISOString(), event, result, thing, personId ?? actorKind].join("  ");
};

const runProof = async ({
  positionals,
  print,
}: Pick<CommandContext, "positionals" | "print">): Promise<void> => {
  const [file = ""] = positionals;
  const verdict = checkProof(await textIn(file));
  if (!verdict.sound) {
    const { nl, en } = verdict.fault;
    throw new AppError("refused", {
      nl: `Dit bewijs klopt niet: ${nl}.`,
      en: `This proof does not hold: ${en}.`,
    });
  }
  for (const checked of verdict.entries) print(lineOf(checked));
  const proven = verdict.entries.filter(({ isProven }) => isProven).length;
  const { size } = verdict.head;
  print(
    `sound: ${proven} of ${verdict.entries.length} entries are proven to be in the log of ${size} entries`,
  );
  print(headToJson(verdict.head));
};

/** `audit verify`, `audit head` and `audit proof`. */
export const auditCommands: readonly Command[] = [
  {
    kind: "database",
    name: "audit verify",
    summary: "Prove that nothing in the audit log was changed, removed, inserted or reordered.",
    help: `Use: borgpen audit verify [--head FILE] [--json]

Recomputes every hash of the audit log from its entries and compares it with the tree and with every signed head.
  --head FILE  also proves that the log still begins with the log that FILE describes (a head printed earlier)
  --json       prints { "sound": true, "size", "root" } or { "sound": false, "size", "fault" }
Exit code 1 when the log is not sound.`,
    options: { head: { type: "string" }, json: { type: "boolean" } },
    run: runVerify,
  },
  {
    kind: "database",
    name: "audit head",
    summary: "Print the signed head of the audit log, to be kept outside the reach of the administrator.",
    help: `Use: borgpen audit head [--json]

Seals what waits and prints one line of JSON: size, root, moment, public key and signature. Keep it somewhere the
administrator cannot change, for instance with the internal auditor; "borgpen audit verify --head FILE" checks it later.
  --json  the same: a head is always JSON`,
    options: { json: { type: "boolean" } },
    run: runHead,
  },
  {
    kind: "alone",
    name: "audit proof",
    summary: "Check the proof from the audit log that came with an exported file.",
    help: `Use: borgpen audit proof FILE

Works out every hash of the entries in FILE anew and compares it with the signed head in it. Prints each entry, whether it is proven, and the
head: compare that with a head that was kept elsewhere ("borgpen audit head"). An entry that is not proven was not sealed yet when the
proof was made. Needs no database. Exit code 1 when the proof does not hold. See docs/how-to/check-an-export.md.`,
    takes: { name: "FILE" },
    options: {},
    run: runProof,
  },
];
