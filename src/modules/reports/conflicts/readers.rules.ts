/** Somebody who may become a reader of a new report. */
export interface Candidate {
  readonly personId: string;
  /** Digests of the names that stand in the way: the own name, and the names of those who lead this person. */
  readonly conflicts: readonly string[];
}

/** Who receives reports in an organisation now. */
export interface ReceivingOffice {
  readonly officers: readonly Candidate[];
  /** Who reads when the office itself or the top is concerned. */
  readonly fallback: Candidate | null;
  /** Digests of the names of the top (the authority). */
  readonly top: readonly string[];
  /** The officer who is to know who reports in confidence. */
  readonly identityReaderId: string | null;
}

/** What the reporter said that bears on who reads. */
export interface Wishes {
  /** Digests of what the names of the persons concerned may mean. */
  readonly concerned: readonly string[];
  /** Persons who must not read it. */
  readonly excluded: readonly string[];
  /** It is about somebody of the reporting office, or of the top. */
  readonly aboutOffice: boolean;
}

export type ExclusionSource = "reporter" | "name";

/** Who reads a new report; nobody when nobody is left. */
export interface Readers {
  readonly readers: readonly string[];
  /** The one who learns the identity of a reporter in confidence. */
  readonly identityReader: string | null;
  readonly exclusions: readonly { readonly personId: string; readonly source: ExclusionSource }[];
}

const meets = (one: readonly string[], other: readonly string[]): boolean =>
  one.some((digest) => other.includes(digest));

/**
 * Who reads a new report: the reporting office, without whom the reporter excluded and without whom the persons concerned are, or lead. Where
 * the office itself or the top is concerned, or nobody of the office is left, the fallback reads, unless excluded too.
 */
export const readersOf = (office: ReceivingOffice, wishes: Wishes): Readers => {
  const toTop = wishes.aboutOffice || meets(office.top, wishes.concerned);
  const sourceFor = ({ personId, conflicts }: Candidate): ExclusionSource | undefined => {
    if (wishes.excluded.includes(personId)) return "reporter";
    return meets(conflicts, wishes.concerned) ? "name" : undefined;
  };
  const { officers, fallback } = office;
  const left = officers.filter((officer) => sourceFor(officer) === undefined);
  const fallbackReads = fallback !== null && sourceFor(fallback) === undefined ? [fallback] : [];
  const chosen = toTop || left.length === 0 ? fallbackReads : left;
  const readers = chosen.map(({ personId }) => personId);
  const all = [...officers, ...(fallback ? [fallback] : [])];
  const exclusions = all
    .filter(({ personId }, at) => all.findIndex((one) => one.personId === personId) === at)
    .filter(({ personId }) => !readers.includes(personId))
    .flatMap((one) => {
      const source =
        sourceFor(one) ?? (toTop && one.personId !== fallback?.personId ? ("reporter" as const) : undefined);
      return source ? [{ personId: one.personId, source }] : [];
    });
  const wanted = readers.find((personId) => personId === office.identityReaderId);
  return { readers, identityReader: wanted ?? readers[0] ?? null, exclusions };
};
