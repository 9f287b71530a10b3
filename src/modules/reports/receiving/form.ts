import type { ReceivingOffice } from "../conflicts/readers.rules.ts";
import type { Questionnaire } from "../codes/questionnaire.ts";
import type {
  Answers,
  AttachmentDetails,
  ConcernedPerson,
  Identity,
  Openness,
  ReporterKind,
} from "../report.ts";
import type { Locale } from "#platform/locale/index.ts";

// Runs in the browser as well: nothing of Node.

/** The fields of the form besides the questions; no question begins with a line. */
export const fieldNames = {
  openness: "_openness",
  name: "_name",
  contact: "_contact",
  excluded: "_excluded",
  aboutOffice: "_about-office",
  clean: "_clean",
  asItIs: "_as-it-is",
  leftOut: "_left-out",
  attachments: "_attachments",
  /** Hidden: of whom and for which file, before the files themselves. */
  organisation: "_organisation",
  file: "_file",
  salt: "_salt",
  code: "_code",
  kept: "_kept",
  faults: "_faults",
} as const;

/** Everything that has to be known to seal what somebody fills in; the same in the browser and on the server. */
export interface FormFacts {
  readonly organisationId: string;
  readonly kind: ReporterKind;
  readonly locale: Locale;
  readonly questionnaireName: string;
  readonly questionnaire: Questionnaire;
  readonly takesAnonymous: boolean;
  /** Of the digests of names: differs for each form. */
  readonly salt: string;
  readonly office: ReceivingOffice;
  /** The keys of everybody who may become a reader, and the recovery key; in base64. */
  readonly keys: readonly { readonly personId: string; readonly keyId: string; readonly publicKey: string }[];
  readonly recovery: { readonly setId: string; readonly publicKey: string } | null;
}

/** An attachment as the form knows it: encrypted already, its key only here. */
export interface FormAttachment extends AttachmentDetails {
  readonly attachmentId: string;
}

/** What somebody filled in, read. */
export interface FilledForm {
  readonly openness: Openness | undefined;
  readonly identity: Identity;
  readonly answers: Answers;
  readonly concerned: readonly ConcernedPerson[];
  readonly excluded: readonly string[];
  readonly aboutOffice: boolean;
}
