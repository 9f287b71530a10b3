import { formatDate } from "#platform/locale/index.ts";
import type { Locale } from "#platform/locale/index.ts";
import type { OwnLine } from "#platform/module/index.ts";
import { Link, Section, Small, StatusBadge, Table } from "#ui/index.ts";
import { askedTexts } from "../asked-texts.ts";

interface AskedOfMeProps {
  readonly locale: Locale;
  readonly asked: readonly OwnLine[];
}

/** What other subjects ask of this person, each with how it stands and the way to it. */
export const AskedOfMe = ({ locale, asked }: AskedOfMeProps) => {
  if (asked.length === 0) return null;
  const t = askedTexts[locale];
  return (
    <Section title={t.asked}>
      <Table
        caption={t.asked}
        captionHidden
        stacked
        columns={[{ header: t.what, width: "wide" }, { header: t.by, width: "narrow" }, { header: t.state }]}
        rows={asked.map(({ title, href, due, tone, state, note }) => ({
          cells: [
            <Link href={href}>{title}</Link>,
            due === null ? "" : formatDate(due, locale),
            <>
              <StatusBadge tone={tone}>{state}</StatusBadge> {note !== undefined && <Small>{note}</Small>}
            </>,
          ],
        }))}
      />
    </Section>
  );
};
