import type { FormState } from "#platform/http/index.ts";
import type { Locale } from "#platform/locale/index.ts";
import type { TeamMember } from "../tender.rules.ts";
import type { Tender, TenderDeclaration, Tenderer } from "../tender.ts";

/** What the page of one tender shows to one reader. */
export interface TenderPageProps {
  readonly locale: Locale;
  readonly form: FormState;
  readonly tender: Tender;
  readonly unit: string | null;
  readonly team: readonly TeamMember[];
  readonly left: readonly TenderDeclaration[];
  readonly tenderers: readonly Tenderer[];
  /** The reader, where in the team. */
  readonly own: TeamMember | undefined;
  /** What waits for the decision of the reader. */
  readonly toDecide: readonly TenderDeclaration[];
  readonly runs: boolean;
}
