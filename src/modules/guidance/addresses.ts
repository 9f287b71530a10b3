import type { ReportKind, WayLink } from "./guidance.ts";

/** Where the help for reporters is, for every organisation that opened its guide. */
export const guideBase = "/melden";

/** Where the coordinator changes it. */
export const editBase = "/regels/melden";

/** Where somebody who reported comes back. */
export const dossierAddress = `${guideBase}/dossier`;

/** Each kind of report as it stands in an address. */
const kindWords = {
  violation: "schending",
  wrongdoing: "misstand",
  conduct: "ongewenst-gedrag",
  security: "beveiliging",
} as const satisfies Record<ReportKind, string>;

/** Where somebody reports to this organisation. */
export const reportAddress = (shortName: string, kind: ReportKind): string =>
  `${guideBase}/${shortName}/nieuw/${kindWords[kind]}`;

/** The pages of one guide: the public ones, or the coordinator's preview of them. */
export interface GuideAddresses {
  readonly help: string;
  readonly explanation: string;
  readonly outside: string;
  /** Where somebody who reported comes back; undefined where nobody can report online. */
  readonly dossier: string | undefined;
  /** Where a way leads on; undefined for a kind of report that is not taken online. */
  readonly of: (link: WayLink) => string | undefined;
}

/** Whether a way leads to the form for reports. */
export const isReport = (link: WayLink): link is ReportKind => link in kindWords;

/** The addresses of a guide that begins at `help`; `taken` are the kinds of report that the organisation takes online, null for no channel. */
export const guideAddresses = (
  help: string,
  shortName: string,
  taken: readonly ReportKind[] | null,
): GuideAddresses => {
  const explanation = `${help}/uitleg`;
  const outside = `${help}/buiten`;
  const dossier = taken === null ? undefined : dossierAddress;
  const others = { dossier, outside, explanation, concerned: `${explanation}#person-concerned` };
  return {
    help,
    explanation,
    outside,
    dossier,
    of: (link) => {
      if (!isReport(link)) return others[link];
      return taken?.includes(link) === true ? reportAddress(shortName, link) : undefined;
    },
  };
};
