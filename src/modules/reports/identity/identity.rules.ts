import type { Report } from "../report.ts";

/** How a reader stands towards the identity of the reporter. */
export type IdentityView =
  /** Nobody knows it. */
  | "anonymous"
  /** The reporter reported openly: every reader sees it. */
  | "open"
  /** This reader has the key, and opens it with a reason. */
  | "keeper"
  /** This reader has no key, and may ask the reporter. */
  | "closed"
  /** It lies with the report whose reporter suffers detriment. */
  | "elsewhere";

/** What a reader is shown of the identity; whoever has no key to its file sees nothing of it, however it was reported. */
export const identityView = (
  { openness, identityFileId, aboutReportId }: Pick<Report, "openness" | "identityFileId" | "aboutReportId">,
  hasKey: boolean,
): IdentityView => {
  if (aboutReportId !== null && identityFileId === null) return "elsewhere";
  if (openness === "anonymous" || identityFileId === null) return "anonymous";
  if (!hasKey) return "closed";
  return openness === "open" ? "open" : "keeper";
};

/** Who becomes the one reader of an identity that is told later: the one set for it when that person reads the report, else the first reader. */
export const identityReaderAmong = (
  readers: readonly string[],
  identityReaderId: string | null,
): string | undefined => readers.find((one) => one === identityReaderId) ?? readers[0];
