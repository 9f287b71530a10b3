import type { FormState } from "#platform/http/index.ts";
import type { Locale } from "#platform/locale/index.ts";
import { CopyText, Disclosure, HiddenField, Link, List, Paragraph, Section, TextField } from "#ui/index.ts";
import { texts } from "../own-key/texts.ts";

interface ProposalProps {
  readonly locale: Locale;
  readonly proposed: string;
  /** The same page with other words. */
  readonly anotherHref: string;
}

/** A passphrase to take over, and how to think of one. */
export const Proposal = ({ locale, proposed, anotherHref }: ProposalProps) => {
  const t = texts[locale];
  return (
    <Section title={t.proposalTitle} intro={t.proposalText}>
      <CopyText id="proposal" text={proposed} />
      <Paragraph>
        <Link href={anotherHref}>{t.another}</Link>
      </Paragraph>
      <Disclosure title={t.ownTitle}>
        <List items={t.own} />
      </Disclosure>
    </Section>
  );
};

interface FieldsProps {
  readonly locale: Locale;
  readonly form: FormState;
  readonly proposed: string;
  readonly labels: { readonly passphrase: string; readonly again: string };
}

/** The new passphrase, twice. */
export const PassphraseFields = ({ locale, form, proposed, labels }: FieldsProps) => {
  const t = texts[locale];
  return (
    <>
      <HiddenField name="proposed" value={proposed} />
      <TextField
        name="passphrase"
        type="password"
        label={labels.passphrase}
        hint={t.passphraseHint}
        form={form}
        autocomplete="off"
        width="full"
      />
      <TextField
        name="again"
        type="password"
        label={labels.again}
        hint={t.againHint}
        form={form}
        autocomplete="off"
        width="full"
      />
    </>
  );
};
