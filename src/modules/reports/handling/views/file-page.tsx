import type { Child } from "hono/jsx";
import type { PlainDate } from "#platform/clock/index.ts";
import { emptyForm } from "#platform/http/index.ts";
import { formatMoment } from "#platform/locale/index.ts";
import type { Locale } from "#platform/locale/index.ts";
import {
  ActionGroup,
  Disclosure,
  Facts,
  Form,
  HiddenField,
  Link,
  List,
  PageHeading,
  Section,
  SelectField,
  Small,
  SubmitButton,
} from "#ui/index.ts";
import type { Report } from "../../report.ts";
import { reportWords } from "../../report-words.ts";
import type { FileHeader } from "../file-header.ts";
import { texts as readersTexts } from "../readers/texts.ts";
import { texts } from "../texts.ts";
import { StateBadge } from "./state-badge.tsx";
import { TermCell } from "./term-cell.tsx";

/** A section as it is drawn. */
export interface DrawnSection {
  readonly key: string;
  readonly title: string;
  readonly body: Child;
}

interface FilePageProps {
  readonly locale: Locale;
  readonly today: PlainDate;
  readonly report: Report;
  readonly header: FileHeader;
  /** The first of them stands before everything else. */
  readonly sections: readonly DrawnSection[];
}

const handlerName = ({ locale, report, header }: FilePageProps): string => {
  if (report.handlerId === null) return readersTexts[locale].nobody;
  return header.readers.find(({ personId }) => personId === report.handlerId)?.name ?? texts[locale].unknown;
};

const Terms = ({ locale, today, header }: FilePageProps) =>
  header.terms.length === 0 ? (
    <Small>{texts[locale].noTerms}</Small>
  ) : (
    <List
      items={header.terms.map((term) => (
        <TermCell {...{ locale, today, term }} />
      ))}
    />
  );

const factsOf = (props: FilePageProps) => {
  const { locale, report, header } = props;
  const [t, words] = [texts[locale], reportWords[locale]];
  return [
    { label: t.kind, value: words.kinds[report.kind] },
    { label: t.received, value: formatMoment(report.receivedAt, locale) },
    {
      label: t.channel,
      value: `${words.channels[report.channel]}, ${words.opennesses[report.openness].toLowerCase()}`,
    },
    { label: readersTexts[locale].handlerTitle, value: handlerName(props) },
    { label: t.terms, value: <Terms {...props} /> },
    { label: readersTexts[locale].title, value: header.readers.map(({ name }) => name).join(", ") },
  ];
};

const Handling = ({ locale, report, header }: FilePageProps) => {
  const t = readersTexts[locale];
  const action = `/dossiers/${report.reportId}/behandelaar`;
  const others = header.readers.filter(
    ({ personId }) => personId !== header.ownId && personId !== report.handlerId,
  );
  // Of what is closed or set aside nobody has anything to do.
  if (report.state === "closed" || report.state === "set-aside") return null;
  return (
    <>
      {report.handlerId !== header.ownId && (
        <Form action={action}>
          <HiddenField name="handler" value={header.ownId} />
          <SubmitButton>{t.take}</SubmitButton>
        </Form>
      )}
      {others.length > 0 && (
        <Disclosure title={t.handOver}>
          <Form action={action}>
            <SelectField
              name="handler"
              label={t.handOverTo}
              form={emptyForm()}
              options={others.map(({ personId, name }) => ({ value: personId, label: name }))}
            />
            <ActionGroup>
              <SubmitButton look="secondary">{t.handOver}</SubmitButton>
            </ActionGroup>
          </Form>
        </Disclosure>
      )}
    </>
  );
};

const part = ({ key, title, body }: DrawnSection) => (
  <Section id={key} title={title}>
    {body}
  </Section>
);

/** A file: what to do next, what is known of it, then its other sections. */
export const FilePage = (props: FilePageProps) => {
  const { locale, report } = props;
  const t = texts[locale];
  const [first, ...sections] = props.sections;
  return (
    <>
      <PageHeading
        title={t.file(report.reference)}
        status={<StateBadge state={report.state} locale={locale} />}
      />
      {first && part(first)}
      <Facts items={factsOf(props)} />
      <Handling {...props} />
      <nav aria-label={t.contents}>
        <List
          items={sections.map(({ key, title }) => (
            <Link href={`#${key}`}>{title}</Link>
          ))}
        />
      </nav>
      {sections.map(part)}
    </>
  );
};
