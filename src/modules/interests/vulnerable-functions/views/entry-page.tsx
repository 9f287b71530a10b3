import { formatDate } from "#platform/locale/index.ts";
import type { Locale } from "#platform/locale/index.ts";
import {
  ActionGroup,
  Alert,
  ButtonLink,
  ErrorSummary,
  Facts,
  Form,
  HiddenField,
  Link,
  List,
  PageHeading,
  Paragraph,
  Section,
  SubmitButton,
} from "#ui/index.ts";
import type { FormState } from "#ui/index.ts";
import type { Designation } from "../../designations/designation.ts";
import { designationTexts } from "../../designations/texts.ts";
import { vulnerableTexts } from "../texts.ts";
import type { Temptation, VulnerableFunction } from "../vulnerable-function.ts";
import { temptationTitles } from "./unit-page.tsx";

interface EntryPageProps {
  readonly locale: Locale;
  readonly entry: VulnerableFunction;
  readonly unitName: string;
  readonly temptations: readonly Temptation[];
  readonly designations: readonly Designation[];
  readonly mayChange: boolean;
  readonly mayDesignate: boolean;
  readonly form: FormState;
}

const path = ({ entry }: EntryPageProps): string => `/kwetsbare-functies/${entry.vulnerableFunctionId}`;

const Steps = (props: EntryPageProps) => {
  const t = vulnerableTexts[props.locale];
  return (
    <>
      <ActionGroup>
        <ButtonLink href={`${path(props)}/wijzigen`} look="secondary">
          {t.change}
        </ButtonLink>
      </ActionGroup>
      <Form action={`${path(props)}/weghalen`}>
        <HiddenField name="version" value={String(props.entry.version)} />
        <SubmitButton look="subtle">{t.takeOut}</SubmitButton>
      </Form>
    </>
  );
};

const Designations = (props: EntryPageProps) => {
  const { locale, designations, mayDesignate } = props;
  const t = vulnerableTexts[locale];
  const names = designationTexts[locale];
  return (
    <Section title={t.designations}>
      {designations.length === 0 ? (
        <Paragraph quiet>{t.noDesignations}</Paragraph>
      ) : (
        <List
          items={designations.map(({ designationId, kind, functionTitle, startsOn }) => {
            const words = `${functionTitle}: ${names.kinds[kind]} (${names.from(formatDate(startsOn, locale))})`;
            return mayDesignate ? (
              <Link href={`/registers/aanwijzingen/${designationId}`}>{words}</Link>
            ) : (
              words
            );
          })}
        />
      )}
      {mayDesignate && (
        <ActionGroup>
          <ButtonLink href={`${path(props)}/aanwijzen`} look="secondary">
            {t.designate}
          </ButtonLink>
        </ActionGroup>
      )}
    </Section>
  );
};

/** One entry of the inventory, and what was designated because of it. */
export const EntryPage = (props: EntryPageProps) => {
  const { locale, entry, unitName, temptations, mayChange, form } = props;
  const t = vulnerableTexts[locale];
  return (
    <>
      <PageHeading eyebrow={`${t.kinds[entry.kind]}, ${unitName}`} title={entry.title} />
      <ErrorSummary form={form} />
      {entry.endedOn !== null && <Alert>{t.endedOn(formatDate(entry.endedOn, locale))}</Alert>}
      <Facts
        items={[
          {
            label: t.temptations,
            value: <List items={temptationTitles(entry.temptations, temptations, locale)} />,
          },
          { label: t.why, value: entry.why },
          { label: t.measures, value: entry.measures },
          { label: t.listedOn, value: formatDate(entry.listedOn, locale) },
        ]}
      />
      {mayChange && <Steps {...props} />}
      <Designations {...props} />
    </>
  );
};
