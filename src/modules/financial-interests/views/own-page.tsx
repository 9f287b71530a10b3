import type { PlainDate } from "#platform/clock/index.ts";
import { formatDate } from "#platform/locale/index.ts";
import type { Locale } from "#platform/locale/index.ts";
import {
  ActionGroup,
  Alert,
  ButtonLink,
  Form,
  HiddenField,
  Link,
  PageHeading,
  Paragraph,
  Section,
  StatusBadge,
  SubmitButton,
  Table,
} from "#ui/index.ts";
import { ownBase } from "../financial-declaration.ts";
import type { DesignatedPerson, FinancialDeclaration } from "../financial-declaration.ts";
import { standingOf } from "../financial-declaration.rules.ts";
import type { RestrictedItem } from "../restricted/restricted.ts";
import { texts } from "../texts.ts";
import { RestrictedTable } from "./restricted-table.tsx";

interface OwnPageProps {
  readonly locale: Locale;
  readonly today: PlainDate;
  /** Undefined: the function of this person is not designated. */
  readonly designated: DesignatedPerson | undefined;
  readonly declarations: readonly FinancialDeclaration[];
  /** The names of who will read what is declared now. */
  readonly readers: readonly string[];
  readonly restricted: readonly RestrictedItem[];
}

const Asked = ({ locale, today, designated }: OwnPageProps & { designated: DesignatedPerson }) => {
  const t = texts[locale];
  const { functionTitle, since, dueOn, declaredOn } = designated;
  const standing = standingOf(designated, today);
  const date = formatDate(dueOn, locale);
  const askedNow = declaredOn === null ? t.dueFirst(date) : t.dueConfirm(date);
  return (
    <Alert kind={standing === "late" ? "warning" : "info"} title={t.askedTitle}>
      <Paragraph>{t.asked(functionTitle, formatDate(since, locale))}</Paragraph>
      <Paragraph>{standing === "done" ? t.dueLater(date) : askedNow}</Paragraph>
      {standing === "late" && <Paragraph>{t.late}</Paragraph>}
      <Paragraph>{t.changeAtOnce}</Paragraph>
    </Alert>
  );
};

/** Who reads it, said before anybody types; or that nobody can yet. */
const Readers = ({ locale, readers }: Pick<OwnPageProps, "locale" | "readers">) => {
  const t = texts[locale];
  if (readers.length === 0)
    return (
      <Alert kind="warning" title={t.nobodyTitle}>
        <Paragraph>{t.nobodyReads}</Paragraph>
      </Alert>
    );
  return (
    <Section title={t.whoReads}>
      <Paragraph>{t.readBy(readers.join(", "))}</Paragraph>
      <Paragraph>{t.andYou}</Paragraph>
      <Paragraph>{t.recovery}</Paragraph>
    </Section>
  );
};

const tones = {
  submitted: "info",
  question: "attention",
  assessed: "good",
  replaced: "neutral",
  ended: "neutral",
} as const;

const Steps = ({ locale, declarations, readers }: OwnPageProps) => {
  const t = texts[locale];
  const held = declarations.find(({ endedOn }) => endedOn === null);
  if (readers.length === 0 && held?.state !== "assessed") return null;
  return (
    <>
      {held?.state === "assessed" && <Paragraph>{t.confirmText}</Paragraph>}
      <ActionGroup>
        {held?.state === "assessed" && (
          <Form action={`${ownBase}/${held.declarationId}/bevestigen`}>
            <HiddenField name="version" value={String(held.version)} />
            <SubmitButton>{t.confirm}</SubmitButton>
          </Form>
        )}
        {readers.length > 0 && (
          <ButtonLink href={`${ownBase}/opgeven`} look={held === undefined ? "primary" : "secondary"}>
            {held === undefined ? t.declare : t.change}
          </ButtonLink>
        )}
      </ActionGroup>
    </>
  );
};

const Declarations = ({ locale, declarations }: Pick<OwnPageProps, "locale" | "declarations">) => {
  const t = texts[locale];
  return (
    <Section title={t.yours}>
      <Table
        caption={t.yours}
        captionHidden
        stacked
        columns={[
          { header: t.declaredOn, width: "wide" },
          { header: t.state },
          { header: t.read, hiddenHeader: true },
        ]}
        rows={declarations.map(({ declarationId, submittedOn, state }) => ({
          cells: [
            formatDate(submittedOn, locale),
            <StatusBadge tone={tones[state]}>{t.states[state]}</StatusBadge>,
            <Link href={`${ownBase}/${declarationId}/${state === "question" ? "antwoorden" : "lezen"}`}>
              {state === "question" ? t.answer : t.read}
            </Link>,
          ],
        }))}
        empty={<Paragraph quiet>{t.noneYet}</Paragraph>}
      />
    </Section>
  );
};

/** The page of whoever may have to declare: what is asked, who reads it, what one declared, and in what one may not deal. */
export const OwnPage = (props: OwnPageProps) => {
  const { locale, designated, declarations, restricted } = props;
  const t = texts[locale];
  return (
    <>
      <PageHeading title={t.title} lead={t.lead} />
      {designated === undefined ? (
        <Alert title={t.notAskedTitle}>
          <Paragraph>{t.notAsked}</Paragraph>
        </Alert>
      ) : (
        <>
          <Asked {...props} designated={designated} />
          <Steps {...props} />
        </>
      )}
      {(designated !== undefined || declarations.length > 0) && (
        <Declarations locale={locale} declarations={declarations} />
      )}
      {designated !== undefined && (
        <>
          <Section title={t.listTitle}>
            <Paragraph>{t.listText}</Paragraph>
            <RestrictedTable {...{ locale, items: restricted }} />
          </Section>
          <Readers {...props} />
        </>
      )}
    </>
  );
};
