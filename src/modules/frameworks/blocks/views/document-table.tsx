import type { PlainDate } from "#platform/clock/index.ts";
import { formatDate } from "#platform/locale/index.ts";
import type { Locale } from "#platform/locale/index.ts";
import { Link, Paragraph, StatusBadge, Table } from "#ui/index.ts";
import { blockHref } from "../../reference.rules.ts";
import type { BlockDocument, BuildingBlock } from "../building-block.ts";
import { expiresSoon, isExpired } from "../building-block.rules.ts";
import { texts } from "../texts.ts";

interface DocumentTableProps {
  readonly locale: Locale;
  readonly today: PlainDate;
  readonly block: BuildingBlock;
  readonly mayKeep: boolean;
}

const validity = (document: BlockDocument, today: PlainDate, locale: Locale) => {
  const t = texts[locale];
  if (document.validUntil === null) return "–";
  return (
    <>
      {formatDate(document.validUntil, locale)}{" "}
      {isExpired(document, today) ? (
        <StatusBadge tone="bad">{t.expired}</StatusBadge>
      ) : (
        expiresSoon(document, today) && <StatusBadge tone="attention">{t.expiresSoon}</StatusBadge>
      )}
    </>
  );
};

const Named = ({
  document,
  block,
  locale,
}: Pick<DocumentTableProps, "block" | "locale"> & { document: BlockDocument }) => (
  <>
    {document.link === null ? document.title : <Link href={document.link}>{document.title}</Link>}
    {document.fileId !== null && (
      <>
        {" "}
        <Link
          href={`${blockHref(block.item)}/documenten/${document.documentId}/downloaden`}
          context={document.title}
        >
          {texts[locale].download}
        </Link>
      </>
    )}
  </>
);

/** The documents of a block, with how long they hold. */
export const DocumentTable = ({ locale, today, block, mayKeep }: DocumentTableProps) => {
  const t = texts[locale];
  return (
    <Table
      caption={t.documents}
      captionHidden
      stacked
      columns={[
        { header: t.document, width: "wide" },
        { header: t.version },
        { header: t.adoptedOn, width: "date" },
        { header: t.validUntil, width: "date" },
        ...(mayKeep ? [{ header: t.change, hiddenHeader: true }] : []),
      ]}
      rows={block.documents.map((document) => ({
        marked: isExpired(document, today),
        cells: [
          <Named document={document} block={block} locale={locale} />,
          document.version ?? "–",
          document.adoptedOn === null ? "–" : formatDate(document.adoptedOn, locale),
          validity(document, today, locale),
          ...(mayKeep
            ? [
                <Link
                  href={`${blockHref(block.item)}/documenten/${document.documentId}`}
                  context={document.title}
                >
                  {t.change}
                </Link>,
              ]
            : []),
        ],
      }))}
      empty={<Paragraph quiet>{t.noDocuments}</Paragraph>}
    />
  );
};
