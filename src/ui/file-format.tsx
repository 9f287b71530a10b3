import { Disclosure } from "./disclosure.tsx";
import { Link } from "./link.tsx";
import { useTexts } from "./locale-context.tsx";
import { Table } from "./table.tsx";
import { Paragraph, Section } from "./text.tsx";

/** A column of a file that people send: its Dutch and English name, and what it holds. */
export interface FormatColumn {
  readonly names: readonly [dutch: string, english: string, ...others: string[]];
  readonly meaning: string;
  readonly needed: boolean;
}

interface FileFormatProps {
  readonly title: string;
  readonly text: string;
  readonly columns: readonly FormatColumn[];
  /** A few lines as they stand in a file. */
  readonly example: string;
  /** Where these lines are had as a file. */
  readonly exampleHref?: string;
}

/** What a file that people send looks like. */
export const FileFormat = ({ title, text, columns, example, exampleHref }: FileFormatProps) => {
  const t = useTexts().fileFormat;
  return (
    <Section title={title}>
      <Paragraph>{text}</Paragraph>
      <Table
        caption={title}
        captionHidden
        stacked
        columns={[{ header: t.dutch }, { header: t.english }, { header: t.meaning, width: "wide" }]}
        rows={columns.map(({ names: [dutch, english], meaning, needed }) => ({
          cells: [dutch, english, needed ? `${meaning} (${t.needed})` : meaning],
        }))}
      />
      <Disclosure title={t.example}>
        <pre>{example}</pre>
        {exampleHref !== undefined && (
          <Paragraph>
            <Link href={exampleHref} download>
              {t.asFile}
            </Link>
          </Paragraph>
        )}
      </Disclosure>
    </Section>
  );
};
