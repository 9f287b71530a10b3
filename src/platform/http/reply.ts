import type { Child } from "hono/jsx";
import type { Readable } from "node:stream";
import type { Localised } from "#platform/locale/index.ts";
import { chooseOne } from "./issue-text.ts";

export interface Crumb {
  readonly href: string;
  readonly label: string;
}

/** A page: the layout around it (navigation, language, account) is drawn by the app. */
export interface PageReply {
  readonly kind: "page";
  readonly title: string;
  readonly body: Child;
  readonly crumbs: readonly Crumb[];
  readonly status: 200 | 422;
  /** Something is asked before the step is taken: it is not recorded, because nothing was done. */
  readonly asksFirst?: true;
  /** A script of this page alone, beside the one every page has; it may run WebAssembly. The page must work without it. */
  readonly script?: PageScript;
}

/** The scripts that some pages have of their own: `/assets/NAME.js`. */
export type PageScript = "reporting";

export interface RedirectReply {
  readonly kind: "redirect";
  readonly to: string;
  /** Shown once on the next page; never anything confidential. */
  readonly flash?: Localised;
}

export interface DownloadReply {
  readonly kind: "download";
  readonly fileName: string;
  readonly type: string;
  readonly body: string | Uint8Array | Readable;
  /** Only what we made ourselves may be shown in the browser; what a person uploaded is always saved. */
  readonly inline?: boolean;
}

export interface JsonReply {
  readonly kind: "json";
  readonly value: unknown;
  readonly status?: 200 | 201 | 204 | 304 | 503;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A rule said no: the form comes back with this reason at this field, and the person's input kept. */
export interface RefusalReply {
  readonly kind: "refusal";
  readonly errors: readonly { readonly field: string; readonly message: Localised }[];
}

/** Slow work (a PDF, a password) that is done after the transaction has ended, so that nobody waits for its connection. */
export interface LaterReply {
  readonly kind: "later";
  readonly make: () => Promise<PromptReply>;
}

/** A reply that is there at once. */
export type PromptReply = PageReply | RedirectReply | DownloadReply | JsonReply | RefusalReply;
export type Reply = PromptReply | LaterReply;

/** A page with its title and, where it lies below another, the way back up. */
export const page = (
  title: string,
  body: Child,
  crumbs: readonly Crumb[] = [],
  more: Pick<PageReply, "script"> = {},
): PageReply => ({
  kind: "page",
  title,
  body,
  crumbs,
  status: 200,
  ...more,
});

/** Post/redirect/get: where to go after something was done, and what to say there. */
export const redirect = (to: string, flash?: Localised): RedirectReply =>
  flash ? { kind: "redirect", to, flash } : { kind: "redirect", to };

/** A file that is saved, never shown inline. */
export const download = (file: Omit<DownloadReply, "kind">): DownloadReply => ({ kind: "download", ...file });

/** Data for machines. */
export const json = (value: unknown): JsonReply => ({ kind: "json", value });

/** A rule refused the step, at several fields at once: everything that has to be mended is told together. */
export const refuseAll = (
  faults: readonly { readonly field: string; readonly reason: Localised }[],
): RefusalReply => ({
  kind: "refusal",
  errors: faults.map(({ field, reason }) => ({ field, message: reason })),
});

/** A rule refused the step: at which field, and why, in both languages. */
export const refuse = (field: string, reason: Localised): RefusalReply => refuseAll([{ field, reason }]);

/** What was chosen was not offered, or is not there any more. */
export const notOffered = (field: string): RefusalReply => refuse(field, chooseOne);

/** Work that needs no transaction any more: it runs after the commit. */
export const later = (make: LaterReply["make"]): LaterReply => ({ kind: "later", make });
