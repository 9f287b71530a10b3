import { formatMoment } from "#platform/locale/index.ts";
import type { Locale } from "#platform/locale/index.ts";
import { ActionGroup, Alert, ButtonLink, Facts, PageHeading, Paragraph } from "#ui/index.ts";
import type { AttachmentDetails } from "../../../report.ts";
import { texts as common } from "../../texts.ts";
import { fileSize } from "../../../handling/file-size.ts";
import { texts } from "../texts.ts";

interface DocumentPageProps {
  readonly locale: Locale;
  readonly reference: string;
  readonly document: AttachmentDetails & {
    readonly scan: "not-checked" | "clean" | "infected";
    readonly addedAt: Date;
  };
  readonly from: string;
  /** The address of this page. */
  readonly path: string;
  readonly back: string;
}

const alerts = { clean: "ok", "not-checked": "warning", infected: "error" } as const;

const factsOf = ({ locale, document, from }: DocumentPageProps) => {
  const t = texts[locale];
  return [
    { label: t.size, value: fileSize(document.size, locale) },
    { label: t.from, value: from },
    { label: t.added, value: formatMoment(document.addedAt, locale) },
    { label: t.hidden, value: document.cleaned ? t.cleaned : t.notCleaned },
    {
      label: t.hash,
      value: (
        <>
          <code>{document.sha256}</code>
          <br />
          {t.hashHint}
        </>
      ),
    },
  ];
};

/** What is known of a document, before anybody opens it. */
export const DocumentPage = (props: DocumentPageProps) => {
  const { locale, reference, document, path, back } = props;
  const t = texts[locale];
  const { scan } = document;
  return (
    <>
      <PageHeading eyebrow={common[locale].file(reference)} title={document.name} />
      <Alert kind={alerts[scan]} title={t.scans[scan]}>
        {t.scanWords[scan]}
      </Alert>
      <Facts items={factsOf(props)} />
      {scan !== "infected" && <Paragraph>{t.downloadHint}</Paragraph>}
      <ActionGroup>
        {scan !== "infected" && (
          <ButtonLink href={`${path}/bestand`} download>
            {t.download}
          </ButtonLink>
        )}
        <ButtonLink href={back} look="subtle">
          {common[locale].backToFile}
        </ButtonLink>
      </ActionGroup>
    </>
  );
};

interface TroubleProps {
  readonly locale: Locale;
  readonly kind: "infected" | "doubtful" | "broken";
  readonly path: string;
  readonly back: string;
}

/** Why a document is not given, or not without asking. */
export const DocumentTrouble = ({ locale, kind, path, back }: TroubleProps) => {
  const t = texts[locale];
  const words = {
    infected: { title: t.scans.infected, text: t.scanWords.infected },
    doubtful: { title: t.doubtTitle, text: t.doubt },
    broken: { title: t.brokenTitle, text: t.broken },
  }[kind];
  return (
    <>
      <PageHeading title={words.title} />
      <Alert kind={kind === "doubtful" ? "warning" : "error"} answer>
        {words.text}
      </Alert>
      <ActionGroup>
        {kind === "doubtful" && (
          <ButtonLink href={`${path}/bestand?toch=ja`} look="danger" download>
            {t.doubtOpen}
          </ButtonLink>
        )}
        <ButtonLink href={back} look="subtle">
          {common[locale].backToFile}
        </ButtonLink>
      </ActionGroup>
    </>
  );
};
