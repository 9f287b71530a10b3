import {
  ActionGroup,
  Alert,
  CopyButton,
  Form,
  Heading,
  Link,
  List,
  PageHeading,
  Section,
  SubmitButton,
  TextField,
} from "#ui/index.ts";
import type { Locale } from "#platform/locale/index.ts";
import { dossierAddress } from "../addresses.ts";
import { receivedTexts } from "../received-texts.ts";

interface ReceivedProps {
  readonly locale: Locale;
  readonly words: readonly string[];
  readonly reference: string;
  /** False: this form was sent before, and what came now was not kept beside it. */
  readonly isNew: boolean;
  /** When to come back, in words. */
  readonly comeBack: string;
  /** The address visitors use: on paper a link says nothing. */
  readonly origin: string;
}

const CodeWords = ({ words, locale }: Pick<ReceivedProps, "words" | "locale">) => {
  const t = receivedTexts[locale];
  return (
    <>
      <ol class="bp-code" data-code-words>
        {words.map((word) => (
          <li>{word}</li>
        ))}
      </ol>
      <span class="bp-hidden" id="code" data-code>
        {words.join(" ")}
      </span>
      <ActionGroup>
        <CopyButton of="code" />
        <button class="nl-button nl-button--secondary" type="button" hidden data-print>
          <span class="nl-button__label">{t.print}</span>
        </button>
      </ActionGroup>
    </>
  );
};

const Check = ({ locale }: Pick<ReceivedProps, "locale">) => {
  const t = receivedTexts[locale];
  return (
    <Section title={t.checkTitle}>
      <p>{t.checkText}</p>
      <Form action={dossierAddress} label={t.checkTitle}>
        <TextField
          name="meldcode"
          label={t.checkLabel}
          form={{ values: {}, errors: [] }}
          autocomplete="off"
          width="full"
        />
        <output data-check-answer />
        <ActionGroup>
          <SubmitButton look="secondary">{t.check}</SubmitButton>
        </ActionGroup>
      </Form>
    </Section>
  );
};

/** The page after a report was sent: the code, shown once, and what to do with it. */
export const ReceivedView = ({ locale, words, reference, isNew, comeBack, origin }: ReceivedProps) => {
  const t = receivedTexts[locale];
  return (
    <div class="bp-flow" data-received>
      <PageHeading title={t.received} lead={t.receivedLead} />
      <div data-received-before hidden={isNew}>
        <Alert kind="warning" title={t.before}>
          <p>{t.beforeText}</p>
        </Alert>
      </div>
      <Section title={t.yourCode}>
        <CodeWords words={words} locale={locale} />
        <p>{t.codeText}</p>
        <List items={t.codeList} />
      </Section>
      <div class="bp-not-printed">
        <Check locale={locale} />
      </div>
      <Section title={t.next}>
        <List items={t.nextList(comeBack)} />
        <p>
          {t.comeBack}: <Link href={dossierAddress}>{`${origin}${dossierAddress}`}</Link>
        </p>
      </Section>
      <Section title={t.reference}>
        <Heading level={3}>
          <span data-reference>{reference}</span>
        </Heading>
        <p>{t.referenceHint}</p>
      </Section>
    </div>
  );
};
