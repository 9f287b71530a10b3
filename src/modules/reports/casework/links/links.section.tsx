import type { Locale } from "#platform/locale/index.ts";
import { ButtonLink, Form, Link, Paragraph, Stack, SubmitButton, Table } from "#ui/index.ts";
import type { FileSection } from "../../file/file-section.ts";
import { reportWords } from "../../report-words.ts";
import { filePath, offers } from "../case-page.ts";
import { linksOf } from "./links.queries.ts";
import { texts } from "./texts.ts";

interface UnlinkProps {
  readonly path: string;
  readonly otherId: string;
  readonly reference: string;
  readonly locale: Locale;
}

const Unlink = ({ path, otherId, reference, locale }: UnlinkProps) => {
  const t = texts[locale];
  return (
    <Form action={`${path}/koppelingen/${otherId}/los`}>
      <SubmitButton look="subtle" context={t.unlinkContext(reference)}>
        {t.unlink}
      </SubmitButton>
    </Form>
  );
};

/** The other reports about the same matter. */
export const linksSection: FileSection = {
  key: "koppelingen",
  title: { nl: texts.nl.title, en: texts.en.title },
  read: async (opened) => {
    const { locale } = opened.context;
    const [t, words] = [texts[locale], reportWords[locale]];
    const [links, path, mayLink] = [await linksOf(opened), filePath(opened.report), offers(opened, "link")];
    const rows = links.map(({ otherReportId: otherId, other }) => ({
      cells: other
        ? [
            <Link href={filePath({ reportId: otherId })}>{other.reference}</Link>,
            words.kinds[other.kind],
            words.states[other.state],
            mayLink ? <Unlink {...{ path, otherId, locale }} reference={other.reference} /> : null,
          ]
        : [t.hidden, "–", "–", null],
    }));
    return (
      <Stack>
        <Table
          caption={t.title}
          captionHidden
          stacked
          columns={[
            { header: t.file },
            { header: t.kind },
            { header: t.state },
            { header: t.steps, hiddenHeader: true },
          ]}
          rows={rows}
          empty={<Paragraph quiet>{t.none}</Paragraph>}
        />
        {mayLink && (
          <ButtonLink href={`${path}/koppelingen/nieuw`} look="secondary">
            {t.add}
          </ButtonLink>
        )}
      </Stack>
    );
  },
};
