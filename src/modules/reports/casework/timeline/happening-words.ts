import type { Locale } from "#platform/locale/index.ts";
import { reportWords } from "../../report-words.ts";
import type { Happening } from "./happening.ts";
import { texts } from "./texts.ts";

/** What happened, in words. */
export const titleOfHappening = (happening: Happening, locale: Locale): string => {
  const t = texts[locale];
  if (happening.kind === "message") return t.message[happening.direction];
  if (happening.kind === "document") return t.document;
  const { decision } = happening;
  return decision === null ? t.events[happening.kind] : t.decision(reportWords[locale].decisions[decision]);
};

/** The reason that was given, or the name of the document. */
export const textOfHappening = (happening: Happening): string | null => {
  if (happening.kind === "message") return null;
  return happening.kind === "document" ? happening.name : happening.reason;
};
