import type { FormState } from "#platform/http/index.ts";
import { formatDate } from "#platform/locale/index.ts";
import type { Locale } from "#platform/locale/index.ts";
import {
  Alert,
  EmptyState,
  ErrorSummary,
  Form,
  InLanguage,
  Link,
  PageHeading,
  Paragraph,
  RadioGroup,
  Section,
  Small,
  SubmitButton,
  Table,
} from "#ui/index.ts";
import { oathForms, ownOathBase } from "../oath.ts";
import type { Ceremony, Oath, OathText, SwearingPerson } from "../oath.ts";
import { wordsOf } from "../oath-document.ts";
import { importTexts } from "../importing/texts.ts";
import { texts } from "../texts.ts";
import { formOf, TakenOn } from "./taken-on.tsx";
import { OathBadge } from "./state-badge.tsx";

/** An oath with the names of its text and of who took it; null where that is not known here. */
export interface TakenOath extends Oath {
  readonly textName: string | null;
  readonly officer: string | null;
}

interface OwnOathProps {
  readonly locale: Locale;
  /** Undefined where nothing is asked. */
  readonly asked: SwearingPerson | undefined;
  readonly ceremony: Ceremony | undefined;
  readonly oaths: readonly TakenOath[];
  readonly form: FormState;
}

const Words = ({ locale, text }: { readonly locale: Locale; readonly text: OathText }) => {
  const t = texts[locale];
  return (
    <Section title={t.text}>
      {oathForms.map((one) => {
        const words = wordsOf(text, one);
        return (
          <Section title={t.formTitles[one]} level={3}>
            <InLanguage locale="nl">
              {words.text.split("\n").map((line) => (
                <Paragraph>{line}</Paragraph>
              ))}
              <Paragraph>
                <strong>{words.closing}</strong>
              </Paragraph>
            </InLanguage>
          </Section>
        );
      })}
      <Small>
        {t.source}: {text.source}
      </Small>
    </Section>
  );
};

const Asked = ({ locale, asked, ceremony, form }: OwnOathProps & { readonly asked: SwearingPerson }) => {
  const t = texts[locale];
  const { standing, text } = asked;
  if (standing.state === "sworn")
    return <Alert kind="ok">{t.sworn(formatDate(standing.takenOn, locale))}</Alert>;
  return (
    <>
      <Paragraph>
        {(standing.state === "late" ? t.wasToSwear : t.toSwear)(formatDate(standing.dueOn, locale))}{" "}
        {t.reasons[standing.reason]}{" "}
        {ceremony === undefined
          ? t.noInvitation
          : t.invitation(formatDate(ceremony.heldOn, locale), ceremony.beginsAt, ceremony.place)}
      </Paragraph>
      <Form action={ownOathBase}>
        <RadioGroup
          name="spoken"
          label={t.choose}
          hint={t.chooseHint}
          form={form}
          options={oathForms.map((value) => ({ value, label: t.formTitles[value] }))}
        />
        <SubmitButton>{t.keepChoice}</SubmitButton>
      </Form>
      <Words {...{ locale, text }} />
    </>
  );
};

const Taken = ({ locale, oaths }: Pick<OwnOathProps, "locale" | "oaths">) => {
  const t = texts[locale];
  return (
    <Section title={t.history}>
      <Table
        caption={t.history}
        captionHidden
        stacked
        columns={[
          { header: t.date, width: "date" },
          { header: t.form },
          { header: t.textOf, width: "wide" },
          { header: t.takenBy },
          { header: t.place },
          { header: t.signedForm },
        ]}
        rows={oaths.map((oath) => ({
          cells: [
            <TakenOn locale={locale} oath={oath} />,
            formOf(oath, locale),
            oath.textName ?? importTexts[locale].olderText,
            oath.officer ?? t.notKnown,
            oath.place ?? t.notKnown,
            oath.fileId === null ? (
              t.noSignedForm
            ) : (
              <Link href={`${ownOathBase}/${oath.oathId}/formulier`} download>
                {t.download}
              </Link>
            ),
          ],
        }))}
      />
    </Section>
  );
};

/** The own oath: what is asked, the choice, the words, and what was sworn before. */
export const OwnOathPage = (props: OwnOathProps) => {
  const { locale, asked, oaths, form } = props;
  const t = texts[locale];
  return (
    <>
      <PageHeading
        title={t.mineTitle}
        lead={t.mineLead}
        status={asked && <OathBadge locale={locale} state={asked.standing.state} />}
      />
      <ErrorSummary form={form} />
      {asked === undefined ? (
        <EmptyState title={t.notAsked}>
          <p>{t.notAskedText}</p>
        </EmptyState>
      ) : (
        <Asked {...props} asked={asked} />
      )}
      {oaths.length > 0 && <Taken {...{ locale, oaths }} />}
    </>
  );
};
