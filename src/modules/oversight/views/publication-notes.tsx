import type { Locale } from "#platform/locale/index.ts";
import { Small } from "#ui/index.ts";
import type { Chosen } from "../chosen.ts";

/** How a publication was read into findings: what each word stands for, and what it does not say. Nothing for own rounds. */
export const PublicationNotes = ({
  locale,
  publications,
}: {
  locale: Locale;
  publications: Chosen["publications"];
}) => (
  <>
    {publications.map(({ example }) => (
      <Small>{example.description[locale]}</Small>
    ))}
  </>
);
