import type { Child } from "hono/jsx";
import type { FormState, RequestContext } from "#platform/http/index.ts";
import type { Writing } from "#platform/module/index.ts";
import type { Dossier } from "./dossier.ts";

/** A dossier that its reporter is looking at. */
export interface AtDossier extends Pick<RequestContext, "locale" | "today"> {
  readonly writing: Writing;
  readonly dossier: Dossier;
  /** What was typed in the form on the page itself. */
  readonly form: FormState;
}

/** A page of the dossier with something to do there. */
export interface WayOn {
  readonly href: string;
  readonly title: string;
  readonly text: string;
}

/** What a subject has in the dossier: what it asks of the reporter now, what the reporter can do of the own accord, and what it shows. */
export interface PartOfDossier {
  readonly asks?: readonly WayOn[];
  readonly offers?: readonly WayOn[];
  readonly shows?: Child;
}

/** Reads what a subject has in the dossier, as the system of its organisation. */
export type DossierPart = (at: AtDossier) => Promise<PartOfDossier>;
