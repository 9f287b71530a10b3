import { formatMoment } from "#platform/locale/index.ts";
import type { Locale } from "#platform/locale/index.ts";
import { Paragraph, Stack, Timeline } from "#ui/index.ts";
import type { FileSection } from "../../file/file-section.ts";
import { reportWords } from "../../report-words.ts";
import { namesOf } from "../case-names.ts";
import { texts } from "./texts.ts";
import { timelineOf } from "./timeline.queries.ts";
import type { Happening } from "./happening.ts";

const titleOf = (happening: Happening, locale: Locale): string => {
  const t = texts[locale];
  if (happening.kind === "message") return t.message[happening.direction];
  if (happening.kind === "document") return t.document;
  const { decision } = happening;
  return decision === null ? t.events[happening.kind] : t.decision(reportWords[locale].decisions[decision]);
};

const textOf = (happening: Happening): string | null => {
  if (happening.kind === "message") return null;
  return happening.kind === "document" ? happening.name : happening.reason;
};

/** Everything that happened, who did it, when and why. */
export const timelineSection: FileSection = {
  key: "tijdlijn",
  title: { nl: texts.nl.title, en: texts.en.title },
  read: async (opened) => {
    const { locale, tx } = opened.context;
    const t = texts[locale];
    const happenings = await timelineOf(opened);
    const nameOf = await namesOf(
      tx,
      happenings.map(({ by }) => by),
    );
    return (
      <Stack>
        <Paragraph>{t.intro}</Paragraph>
        <Timeline
          entries={happenings.map((happening) => ({
            date: t.byWhom(
              formatMoment(happening.at, locale),
              happening.by === null ? t.reporter : nameOf(happening.by),
            ),
            dateTime: happening.at.toISOString(),
            title: titleOf(happening, locale),
            text: textOf(happening),
          }))}
        />
      </Stack>
    );
  },
};
