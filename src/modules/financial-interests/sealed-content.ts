import type { Tx } from "#platform/database/index.ts";
import { VaultFault, openRow, rowsOf, writeRows } from "#platform/vault/index.ts";
import type { OpenFile } from "#platform/vault/index.ts";
import { assessmentContent, declaredContent, saidContent } from "./financial-declaration.ts";
import type { OpenedStep, StepKind } from "./financial-declaration.ts";

const table = "financial_steps";

/**
 * So many signs at least, so that what the database keeps of "nothing to declare" is as large as a few interests, and of "no objection" as
 * large as conditions.
 */
const leastSigns = { submitted: 3500, question: 900, answered: 900, assessed: 900 } as const;
export type SealedKind = keyof typeof leastSigns;

/** Seals what one step says; returns it for its row. The file is to be held by this transaction. */
export const sealStep = async (
  tx: Tx,
  file: OpenFile,
  { stepId, kind, content }: { readonly stepId: string; readonly kind: SealedKind; readonly content: object },
): Promise<Buffer> => {
  const words = JSON.stringify(content).padEnd(leastSigns[kind]);
  const { rows } = await writeRows(tx, file, [{ table, rowId: stepId, texts: { words } }]);
  const [sealed] = rows;
  return Buffer.from(sealed?.["words"] ?? []);
};

/** A line of the ledger as it is kept. */
interface KeptStep {
  readonly stepId: string;
  readonly kind: StepKind;
  readonly at: Date;
  readonly by: string | null;
  readonly words: Uint8Array | null;
}

const opened = (file: OpenFile, { stepId, kind, at, by, words }: KeptStep): OpenedStep => {
  const line = { kind, at, by, declared: null, assessment: null, said: null };
  if (words === null) return line;
  const { organisationId, fileId } = file;
  const place = { organisationId, fileId, table, rowId: stepId };
  const said: unknown = JSON.parse(openRow(file.keyring, file.manifest, place, { words })["words"] ?? "null");
  if (kind === "submitted") return { ...line, declared: declaredContent.parse(said) };
  if (kind === "assessed") return { ...line, assessment: assessmentContent.parse(said) };
  return { ...line, said: saidContent.parse(said).words };
};

/** Opens the whole ledger of a file. @throws VaultFault when a line was changed, slipped in or removed outside the vault */
export const openSteps = (file: OpenFile, steps: readonly KeptStep[]): readonly OpenedStep[] => {
  const there = new Set(steps.map(({ stepId }) => stepId));
  if (rowsOf(file.manifest, table).some((rowId) => !there.has(rowId)))
    throw new VaultFault("a line of the ledger is missing");
  return steps.map((step) => opened(file, step));
};
