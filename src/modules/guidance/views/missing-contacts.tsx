import { Alert, Link, List } from "#ui/index.ts";
import { editBase } from "../addresses.ts";
import type { Guide } from "../guide.ts";
import { missingContacts } from "../guidance.rules.ts";
import { texts } from "../texts.ts";

/** Which contacts are not filled in yet, each with the way to its form; nothing when all are. */
export const MissingContacts = ({ guide }: { guide: Guide }) => {
  const t = texts[guide.locale];
  const missing = missingContacts(guide.content, guide.own);
  if (missing.length === 0) return null;
  return (
    <Alert kind="warning" title={t.missing(missing.length)}>
      <p>{t.missingText}</p>
      <List
        items={missing.map(({ key, name }) => (
          <Link href={`${editBase}/contact/${key}`}>{name[guide.locale]}</Link>
        ))}
      />
    </Alert>
  );
};
