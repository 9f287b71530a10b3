import type { FormState } from "#platform/http/index.ts";
import type { Locale } from "#platform/locale/index.ts";
import {
  ActionGroup,
  ButtonLink,
  DateField,
  ErrorSummary,
  Facts,
  Form,
  HiddenField,
  List,
  PageHeading,
  Paragraph,
  Section,
  Small,
  SubmitButton,
  TextField,
} from "#ui/index.ts";
import type { FrameworkChanges } from "../../changes.rules.ts";
import type { Framework, FrameworkItem } from "../../framework.ts";
import { texts } from "../texts.ts";
import { SourceLine } from "./item-words.tsx";

interface AdoptFormProps {
  readonly locale: Locale;
  readonly form: FormState;
  readonly framework: Framework;
  /** What is different from the version in use; undefined when none is. */
  readonly changes: FrameworkChanges | undefined;
}

const nameOf = (item: FrameworkItem, locale: Locale): string => `${item.code} ${item.title[locale]}`;

const Named = ({
  title,
  items,
  locale,
}: {
  title: string;
  items: readonly FrameworkItem[];
  locale: Locale;
}) =>
  items.length === 0 ? null : (
    <Section title={title} level={3}>
      <List items={items.map((item) => nameOf(item, locale))} />
    </Section>
  );

const Changes = ({ changes, locale }: { changes: FrameworkChanges; locale: Locale }) => {
  const t = texts[locale];
  const { added, removed, reworded, scaleChanged } = changes;
  const same = added.length + removed.length + reworded.length === 0 && !scaleChanged;
  return (
    <Section title={t.changes} intro={t.keepNote}>
      {same && <Paragraph>{t.noChanges}</Paragraph>}
      <Named title={t.added} items={added} locale={locale} />
      <Named title={t.removed} items={removed} locale={locale} />
      {reworded.length > 0 && (
        <Section title={t.reworded} level={3}>
          {reworded.map(({ before, after }) => (
            <>
              <Paragraph>
                <strong>{nameOf(after, locale)}</strong>
              </Paragraph>
              <Facts
                items={[
                  { label: t.before, value: before.text?.[locale] ?? before.title[locale] },
                  { label: t.after, value: after.text?.[locale] ?? after.title[locale] },
                ]}
              />
            </>
          ))}
        </Section>
      )}
      {scaleChanged && <Paragraph>{t.scaleChanged}</Paragraph>}
    </Section>
  );
};

/** What one would adopt, so that nobody has to decide on a name alone. */
const Contents = ({ framework, locale }: Pick<AdoptFormProps, "framework" | "locale">) => (
  <Section title={texts[locale].contents}>
    <List
      items={framework.items
        .filter(({ level }) => level !== "theme")
        .map((item) => (
          <>
            {nameOf(item, locale)}
            {item.text && item.text[locale] !== item.title[locale] && <Small>{item.text[locale]}</Small>}
          </>
        ))}
    />
  </Section>
);

/** Adopting a framework, or moving to its newer version after seeing what changes. */
export const AdoptForm = ({ locale, form, framework, changes }: AdoptFormProps) => {
  const t = texts[locale];
  const name = framework.title[locale];
  return (
    <>
      <PageHeading
        title={changes ? t.adoptNewTitle(name, framework.version) : t.adoptTitle(name)}
        lead={framework.description[locale]}
      />
      <Paragraph>
        <SourceLine source={framework.source} locale={locale} />
      </Paragraph>
      {changes && <Changes changes={changes} locale={locale} />}
      <ErrorSummary form={form} />
      <Form action={`/stelsel/kaders/${framework.framework}`}>
        <HiddenField name="version" value={String(framework.version)} />
        <DateField name="adoptedOn" label={t.adoptedOn} form={form} />
        <TextField name="adoptedBy" label={t.adoptedByLabel} hint={t.adoptedByHint} form={form} />
        <ActionGroup>
          <SubmitButton>{changes ? t.save : t.adopt}</SubmitButton>
          <ButtonLink href="/stelsel/kaders" look="subtle">
            {t.cancel}
          </ButtonLink>
        </ActionGroup>
      </Form>
      {!changes && <Contents framework={framework} locale={locale} />}
    </>
  );
};
