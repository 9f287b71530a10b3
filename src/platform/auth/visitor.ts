import type { Actor } from "#platform/actor/index.ts";
import { publicActor } from "#platform/actor/index.ts";

/** Whoever is at the other end of a request, with what the page around the content needs to know. */
export interface Visitor {
  readonly actor: Actor;
  readonly sessionId: string | null;
  readonly organisation: VisitorOrganisation | null;
}

export interface VisitorOrganisation {
  readonly name: string;
  readonly shortName: string;
  /** True for an organisation that does not exist: every page says so. */
  readonly invented: boolean;
  /** Which version of its own looks the organisation has; absent when it has none. */
  readonly themeVersion?: number | undefined;
  readonly hasLogo?: boolean | undefined;
}

/** Somebody without a session. */
export const stranger: Visitor = { actor: publicActor, sessionId: null, organisation: null };
