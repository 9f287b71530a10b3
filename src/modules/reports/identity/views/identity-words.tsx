import { formatDate } from "#platform/locale/index.ts";
import type { Locale } from "#platform/locale/index.ts";
import { dateOf } from "#platform/clock/index.ts";
import {
  ActionGroup,
  Alert,
  ButtonLink,
  Card,
  Facts,
  Form,
  Heading,
  Paragraph,
  StatusBadge,
  SubmitButton,
} from "#ui/index.ts";
import type { Identity, Report } from "../../report.ts";
import type { AskedConsent } from "../consent.ts";
import { consentState } from "../consent.rules.ts";
import type { ConsentState } from "../consent.rules.ts";
import type { IdentityView } from "../identity.rules.ts";
import { texts } from "../texts.ts";

interface IdentityProps {
  readonly locale: Locale;
  readonly report: Report;
  readonly view: IdentityView;
  /** Of a reporter who reported openly. */
  readonly identity: Identity | "damaged" | null;
  readonly mayAsk: boolean;
  readonly mayForward: boolean;
}

/** Name and how to reach the reporter. */
export const IdentityFacts = ({ locale, identity }: { locale: Locale; identity: Identity }) => (
  <Facts
    items={[
      { label: texts[locale].name, value: identity.name },
      { label: texts[locale].contact, value: identity.contact },
    ]}
  />
);

/** How this reader stands towards the identity, and what can be done. */
export const IdentityWords = ({ locale, report, view, identity, mayAsk, mayForward }: IdentityProps) => {
  const t = texts[locale];
  const path = `/dossiers/${report.reportId}`;
  return (
    <>
      <Paragraph>{t.views[view]}</Paragraph>
      {identity === "damaged" && <Alert kind="warning" title={t.damaged} />}
      {identity !== null && identity !== "damaged" && <IdentityFacts {...{ locale, identity }} />}
      <ActionGroup>
        {view === "keeper" && <ButtonLink href={`${path}/melder/openen`}>{t.open}</ButtonLink>}
        {view === "closed" && mayAsk && (
          <ButtonLink href={`${path}/melder/vragen`} look="secondary">
            {t.ask}
          </ButtonLink>
        )}
        {mayForward && (
          <ButtonLink href={`${path}/doorsturen-vragen`} look="secondary">
            {t.forward}
          </ButtonLink>
        )}
      </ActionGroup>
    </>
  );
};

const tones = {
  open: "neutral",
  agreed: "good",
  refused: "attention",
  withdrawn: "attention",
} as const satisfies Record<ConsentState, string>;

interface ConsentsProps {
  readonly locale: Locale;
  readonly report: Report;
  readonly consents: readonly AskedConsent[];
  readonly names: ReadonlyMap<string, string>;
  /** Who has a key to the identity. */
  readonly keepers: readonly string[];
  readonly hasKey: boolean;
}

const ShareButton = (props: ConsentsProps & { readonly consent: AskedConsent }) => {
  const { locale, report, consent, names, keepers, hasKey } = props;
  const { forPersonId, consentId } = consent;
  const waits = hasKey && forPersonId !== null && !keepers.includes(forPersonId);
  if (!waits || consentState(consent) !== "agreed") return null;
  return (
    <Form action={`/dossiers/${report.reportId}/melder/toelaten/${consentId}`}>
      <SubmitButton look="secondary">
        {texts[locale].share(names.get(forPersonId) ?? consent.to)}
      </SubmitButton>
    </Form>
  );
};

/** What the reporter was asked to agree to, with the answers. */
export const Consents = (props: ConsentsProps) => {
  const { locale, consents } = props;
  const t = texts[locale];
  if (consents.length === 0) return null;
  return (
    <>
      <Heading level={3}>{t.consents}</Heading>
      {consents.map((consent) => {
        const state = consentState(consent);
        return (
          <Card
            level={4}
            title={consent.purpose === "forward" ? t.forwardingTo(consent.to) : t.identityTo(consent.to)}
            eyebrow={t.on(formatDate(dateOf(consent.askedAt), locale))}
            status={<StatusBadge tone={tones[state]}>{t.states[state]}</StatusBadge>}
          >
            <Paragraph>{consent.why}</Paragraph>
            <ShareButton {...props} consent={consent} />
          </Card>
        );
      })}
    </>
  );
};
