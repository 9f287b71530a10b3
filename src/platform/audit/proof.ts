import { z } from "zod";
import type { Actor } from "#platform/actor/index.ts";
import { asSystem } from "#platform/database/index.ts";
import type { Tx } from "#platform/database/index.ts";
import type { Localised } from "#platform/locale/index.ts";
import { leafBytes } from "./entry.ts";
import type { AuditEntry } from "./entry.ts";
import { headFromJson, headToJson, isSigned } from "./head.ts";
import type { SignedHead } from "./head.ts";
import { includes, leafHash } from "./merkle.ts";
import { inclusionProof, latestHead } from "./tree.queries.ts";

/** An entry with its place in the tree and the way from there to the root; null: it waits to be sealed. */
export interface ProvenEntry extends AuditEntry {
  readonly place: { readonly position: number; readonly path: readonly Uint8Array[] } | null;
}

/** Everything the log has about one thing, proven against one signed head. */
export interface AuditProof {
  readonly head: SignedHead | undefined;
  readonly entries: readonly ProvenEntry[];
}

/**
 * What the log of the own organisation has about a thing, the oldest first, each entry with the proof that it is in the tree. The caller decides
 * beforehand who may ask: whoever reads the thing itself.
 */
export const proofAbout = (
  tx: Tx,
  actor: Actor,
  object: { readonly kind: string; readonly id: string },
): Promise<AuditProof> =>
  asSystem(tx, actor, async (system) => {
    const head = await latestHead(system);
    const rows = await system
      .selectFrom("auditEntries")
      .selectAll()
      .where("organisationId", "=", actor.organisationId ?? "")
      .where("objectKind", "=", object.kind)
      .where("objectId", "=", object.id)
      .orderBy("at")
      .orderBy("entryId")
      .execute();
    const entries: ProvenEntry[] = [];
    for (const row of rows) {
      // oxlint-disable-next-line no-await-in-loop -- one transaction does one thing at a time
      const found = head && (await inclusionProof(system, row, head.size));
      entries.push({ ...row, place: found ? { position: found.position, path: found.proof } : null });
    }
    return { head, entries };
  });

const form = "borgpen.audit.proof.1";

/** A proof as JSON, to go along with what it is about; `borgpen audit proof FILE` checks it. */
export const proofToJson = ({ head, entries }: AuditProof): string =>
  JSON.stringify(
    {
      proof: form,
      head: head ? JSON.parse(headToJson(head)) : null,
      entries: entries.map(({ place, ...entry }) => ({
        ...entry,
        place: place && {
          position: place.position,
          path: place.path.map((hash) => Buffer.from(hash).toString("base64")),
        },
      })),
    },
    null,
    2,
  );

const base64 = z.base64().transform((text) => Buffer.from(text, "base64"));
const entryOfFile = z.object({
  organisationId: z.string(),
  entryId: z.string(),
  at: z.iso.datetime().transform((text) => new Date(text)),
  actorKind: z.string(),
  personId: z.string().nullable(),
  event: z.string(),
  objectKind: z.string().nullable(),
  objectId: z.string().nullable(),
  result: z.string(),
  origin: z.string().nullable(),
  place: z.object({ position: z.int().min(0), path: z.array(base64) }).nullable(),
});
const proofFile = z.object({
  proof: z.literal(form),
  head: z.record(z.string(), z.unknown()).nullable(),
  entries: z.array(entryOfFile),
});

/** One entry of a proof as somebody reads it; not proven: it waited to be sealed when the proof was made, so nothing shows that it is real. */
export interface CheckedEntry {
  readonly entry: AuditEntry;
  readonly isProven: boolean;
}

/** What came of checking a proof: what it says of each entry, or what is wrong with it. */
export type ProofVerdict =
  | { readonly sound: true; readonly head: SignedHead; readonly entries: readonly CheckedEntry[] }
  | { readonly sound: false; readonly fault: Localised };

const fault = (nl: string, en: string): ProofVerdict => ({ sound: false, fault: { nl, en } });

const parsed = (text: string): z.output<typeof proofFile> | undefined => {
  try {
    return proofFile.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined; // not JSON
  }
};

/**
 * Checks a proof by itself, without the database: every hash is worked out anew from its entry. Two things it cannot show: that the head is of
 * the log it claims to be (compare its public key and root with a head that was kept elsewhere), and that no entry was left out.
 */
export const checkProof = (text: string): ProofVerdict => {
  const file = parsed(text);
  if (!file) return fault("dit is geen bewijs uit een auditlogboek", "this is no proof from an audit log");
  const head = file.head ? headFromJson(JSON.stringify(file.head)) : undefined;
  if (!head || !isSigned(head))
    return fault(
      "de kop ontbreekt, of de handtekening eronder klopt niet",
      "the head is missing, or its signature does not hold",
    );
  const { size, root } = head;
  const wrong = file.entries.find(({ place, ...entry }) => {
    const leaf = leafHash(leafBytes(entry));
    return place && !includes({ leaf, position: place.position, size, root, proof: place.path });
  });
  if (wrong) {
    const { entryId } = wrong;
    return fault(
      `regel ${entryId} staat zo niet in het logboek met deze kop`,
      `entry ${entryId} is not in the log with this head as it stands here`,
    );
  }
  const entries = file.entries.map(({ place, ...entry }) => ({ entry, isProven: place !== null }));
  return { sound: true, head, entries };
};
