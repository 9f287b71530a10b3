import { codeKeys, givesAwayCode, sodium } from "#platform/vault/crypto/index.ts";
import type { Recipient } from "#platform/vault/crypto/index.ts";
import { digestsOfTyped } from "../conflicts/name-digests.ts";
import { readersOf } from "../conflicts/readers.rules.ts";
import type { Readers } from "../conflicts/readers.rules.ts";
import type { Openness } from "../report.ts";
import { fieldNames } from "./form.ts";
import type { FilledForm, FormAttachment, FormFacts } from "./form.ts";
import type { FormFault, FormValues } from "../form-values.rules.ts";
import { faultsOfCode, faultsOfForm, nobodyReads, readForm } from "./form.rules.ts";
import { sealNewReport } from "./seal-new-report.ts";
import type { ReportRecipients, SealedReport } from "./seal-new-report.ts";

// Runs in the browser as well: nothing of Node.

/** What belongs to this one form: its ids, made beforehand, the code that leads back, and the attachments that are encrypted already. */
export interface OneForm {
  readonly reportId: string;
  readonly fileId: string;
  readonly identityFileId: string;
  /** In its one spelling. */
  readonly code: string;
  readonly attachments: readonly FormAttachment[];
}

/** A form that was sealed, with what has to be known of it in plain text. */
export interface SealedForm {
  readonly sealed: SealedReport;
  readonly readers: readonly string[];
  readonly identityReaders: readonly string[];
  readonly exclusions: Readers["exclusions"];
  readonly openness: Openness;
}

const recovery = ({ recovery: set }: FormFacts): readonly Recipient[] =>
  set
    ? [
        {
          holderId: set.setId,
          kind: "recovery",
          personId: null,
          publicKey: sodium.from_base64(set.publicKey),
        },
      ]
    : [];

/** These persons and the recovery key, as those a report is sealed to. */
export const recipientsAmong = (facts: FormFacts, readers: readonly string[]): readonly Recipient[] => [
  ...facts.keys
    .filter(({ personId }) => readers.includes(personId))
    .map(({ personId, keyId, publicKey }): Recipient => ({
      holderId: keyId,
      kind: "person",
      personId,
      publicKey: sodium.from_base64(publicKey),
    })),
  ...recovery(facts),
];

const readersFor = (facts: FormFacts, { concerned, excluded, aboutOffice }: FilledForm): Readers =>
  readersOf(facts.office, {
    concerned: concerned.flatMap(({ name }) => digestsOfTyped(facts.salt, name)),
    excluded,
    aboutOffice,
  });

/** Openly: every reader knows who reports. In confidence: one. */
const identityReadersFor = (openness: Openness, { readers, identityReader }: Readers): readonly string[] => {
  if (openness === "open") return readers;
  return openness === "confidential" && identityReader !== null ? [identityReader] : [];
};

/** Reads a form, and seals it for those who may read it; or says what has to be mended. */
export const sealForm = (
  facts: FormFacts,
  values: FormValues,
  form: OneForm,
):
  | { readonly form: SealedForm; readonly faults?: never }
  | { readonly faults: readonly FormFault[]; readonly form?: never } => {
  const filled = readForm(facts, values);
  const given = faultsOfCode(values, (text) => givesAwayCode(text, form.code));
  const faults = [...faultsOfForm(facts, filled, values), ...given];
  const { openness } = filled;
  if (faults.length > 0 || openness === undefined) return { faults };
  const chosen = readersFor(facts, filled);
  if (chosen.readers.length === 0) return { faults: [{ field: fieldNames.excluded, reason: nobodyReads }] };
  const identityReaders = identityReadersFor(openness, chosen);
  const recipients: ReportRecipients = {
    report: recipientsAmong(facts, chosen.readers),
    identity: recipientsAmong(facts, identityReaders),
  };
  const sealed = sealNewReport(
    {
      organisationId: facts.organisationId,
      reportId: form.reportId,
      fileId: form.fileId,
      answers: filled.answers,
      concerned: filled.concerned,
      identity: openness === "anonymous" ? null : { ...filled.identity, fileId: form.identityFileId },
      attachments: form.attachments,
    },
    recipients,
    codeKeys(form.code),
  );
  return {
    form: { sealed, readers: chosen.readers, identityReaders, exclusions: chosen.exclusions, openness },
  };
};
