import type { FormState } from "#platform/http/index.ts";
import { formatMoment } from "#platform/locale/index.ts";
import type { Locale } from "#platform/locale/index.ts";
import {
  ActionGroup,
  DateField,
  EmptyState,
  ErrorSummary,
  Form,
  PageHeading,
  Paragraph,
  Section,
  Small,
  StatusBadge,
  SubmitButton,
  Table,
  TextArea,
  TextField,
} from "#ui/index.ts";
import type { SetAside } from "../set-aside/set-aside.ts";
import { texts } from "../set-aside/texts.ts";

interface SetAsidesProps {
  readonly locale: Locale;
  readonly acts: readonly SetAside[];
  readonly names: ReadonlyMap<string, string>;
  readonly form: FormState;
}

const Back = ({ locale, act }: { readonly locale: Locale; readonly act: SetAside }) => {
  const t = texts[locale];
  return (
    <Form action={`/dossiers/opzij/${act.setAsideId}/terug`}>
      <SubmitButton look="secondary" context={t.bringBackContext(formatMoment(act.madeAt, locale))}>
        {t.bringBack}
      </SubmitButton>
    </Form>
  );
};

const rowOf = (act: SetAside, { locale, names }: SetAsidesProps) => {
  const t = texts[locale];
  const isBack = act.undoneAt !== null;
  return {
    cells: [
      formatMoment(act.madeAt, locale),
      <>
        {act.reason}
        <Small>{`${t.who}: ${names.get(act.madeBy) ?? ""}`}</Small>
      </>,
      isBack ? "" : String(act.reports),
      isBack ? (
        <StatusBadge tone="good">{t.broughtBack}</StatusBadge>
      ) : (
        <>
          <StatusBadge tone="neutral">{t.aside}</StatusBadge>
          <Back {...{ locale, act }} />
        </>
      ),
    ],
  };
};

const Unopened = ({ locale, form }: Pick<SetAsidesProps, "locale" | "form">) => {
  const t = texts[locale];
  return (
    <Section title={t.unopenedTitle} intro={t.unopenedText}>
      <Form action="/dossiers/opzij">
        <DateField name="fromDay" label={t.fromDay} form={form} />
        <TextField name="fromTime" label={t.fromTime} hint={t.timeHint} form={form} width="short" />
        <DateField name="untilDay" label={t.untilDay} form={form} />
        <TextField name="untilTime" label={t.untilTime} hint={t.timeHint} form={form} width="short" />
        <TextArea name="reason" label={t.reason} hint={t.reasonHint} form={form} rows={2} />
        <ActionGroup>
          <SubmitButton>{t.setAside}</SubmitButton>
        </ActionGroup>
      </Form>
    </Section>
  );
};

/** What was set aside, with the way back, and a form for a flood as a whole. */
export const SetAsidesPage = (props: SetAsidesProps) => {
  const { locale, acts, form } = props;
  const t = texts[locale];
  return (
    <>
      <PageHeading title={t.title} lead={t.lead} />
      <ErrorSummary form={form} />
      <Section title={t.list} intro={t.termsHint}>
        <Table
          caption={t.list}
          captionHidden
          stacked
          columns={[
            { header: t.when },
            { header: t.reason, width: "wide" },
            { header: t.reports, align: "end" },
            { header: t.state },
          ]}
          rows={acts.map((act) => rowOf(act, props))}
          empty={
            <EmptyState title={t.empty} level={3}>
              <Paragraph>{t.emptyText}</Paragraph>
            </EmptyState>
          }
        />
      </Section>
      <Unopened {...{ locale, form }} />
    </>
  );
};
