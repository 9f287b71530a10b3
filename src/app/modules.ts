import { accountability, publishedYears } from "#modules/accountability/index.ts";
import { actions } from "#modules/actions/index.ts";
import { assessments } from "#modules/assessments/index.ts";
import { coherence } from "#modules/coherence/index.ts";
import { financialInterests } from "#modules/financial-interests/index.ts";
import { frameworks } from "#modules/frameworks/index.ts";
import { guidance } from "#modules/guidance/index.ts";
import { home } from "#modules/home/index.ts";
import { interests } from "#modules/interests/index.ts";
import { keys } from "#modules/keys/index.ts";
import { onboarding } from "#modules/onboarding/index.ts";
import { organisations } from "#modules/organisations/index.ts";
import { oversight } from "#modules/oversight/index.ts";
import { policy } from "#modules/policy/index.ts";
import { reportChannel, reports } from "#modules/reports/index.ts";
import { surveys } from "#modules/surveys/index.ts";
import { auditLogWords, auditTrail } from "#platform/audit/index.ts";
import { signInLogWords } from "#platform/auth/index.ts";
import { backupLogWords } from "#platform/backup/index.ts";
import type { LogWords, Module } from "#platform/module/index.ts";
import { vaultLogWords } from "#platform/vault/index.ts";

/** The subjects, from the ground up. A new subject is one new folder and one new line here. */
export const subjects: readonly Module[] = [
  organisations,
  frameworks,
  actions,
  keys,
  guidance(reportChannel),
  assessments,
  reports,
  onboarding,
  interests,
  financialInterests,
  surveys,
  policy,
  coherence,
];

/** What stands above the subjects is handed their list and knows none of them by name. */
const accounting = [...subjects, accountability(subjects), oversight({ accountYears: publishedYears })];

/** What the audit log says of each subject, and of the ground. */
export const spokenInLog: readonly LogWords[] = [
  ...accounting.flatMap(({ logWords }) => logWords ?? []),
  auditLogWords,
  signInLogWords,
  backupLogWords,
  vaultLogWords,
];

export const modules: readonly Module[] = [...accounting, home(accounting), auditTrail(spokenInLog)];
