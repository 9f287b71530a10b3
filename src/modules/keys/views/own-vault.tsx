import { dateOf } from "#platform/clock/index.ts";
import { formatDate, formatMoment, formatTime } from "#platform/locale/index.ts";
import type { Locale } from "#platform/locale/index.ts";
import {
  ActionGroup,
  Alert,
  ButtonLink,
  Disclosure,
  EmptyState,
  Facts,
  Form,
  Link,
  List,
  PageHeading,
  Paragraph,
  Section,
  StatusBadge,
  SubmitButton,
  Table,
} from "#ui/index.ts";
import type { OwnVault, RecoveryUse } from "../own-key/own-vault.ts";
import { texts } from "../own-key/texts.ts";

interface OwnVaultProps {
  readonly locale: Locale;
  readonly vault: OwnVault;
  readonly mayRecover: boolean;
}

const StateBadge = ({ locale, vault }: OwnVaultProps) => {
  const t = texts[locale];
  if (!vault.key) return <StatusBadge tone="attention">{t.without}</StatusBadge>;
  if (!vault.openUntil) return <StatusBadge tone="neutral">{t.closed}</StatusBadge>;
  return <StatusBadge tone="good">{t.openUntil(formatTime(vault.openUntil, locale))}</StatusBadge>;
};

const NoKey = ({ locale }: Pick<OwnVaultProps, "locale">) => {
  const t = texts[locale];
  return (
    <EmptyState title={t.noKeyTitle} action={<ButtonLink href="/kluis/sleutel">{t.make}</ButtonLink>}>
      {t.noKeyText}
    </EmptyState>
  );
};

const State = ({ locale, vault }: OwnVaultProps) => {
  const t = texts[locale];
  return (
    <>
      <Paragraph>{vault.openUntil ? t.openText : t.closedText}</Paragraph>
      <ActionGroup>
        {vault.openUntil ? (
          <Form action="/kluis/sluiten" label={t.close}>
            <SubmitButton>{t.close}</SubmitButton>
          </Form>
        ) : (
          <ButtonLink href="/kluis/openen">{t.open}</ButtonLink>
        )}
        <ButtonLink href="/kluis/wachtzin" look="secondary">
          {t.change}
        </ButtonLink>
      </ActionGroup>
      {vault.waiting > 0 && (
        <Alert kind="warning" title={t.waitingTitle(vault.waiting)}>
          <Paragraph>{t.waitingText}</Paragraph>
        </Alert>
      )}
    </>
  );
};

const Key = ({ locale, vault }: OwnVaultProps) => {
  const t = texts[locale];
  if (!vault.key) return null;
  return (
    <Section title={t.keyTitle}>
      <Facts
        items={[
          { label: t.made, value: formatDate(dateOf(vault.key.madeAt), locale) },
          { label: t.changed, value: formatDate(dateOf(vault.key.changedAt), locale) },
          { label: t.fingerprint, value: <code>{vault.key.fingerprint}</code> },
        ]}
      />
      <Disclosure title={t.fingerprintTitle}>
        <Paragraph>{t.fingerprintText}</Paragraph>
        <Table
          caption={t.colleagues}
          columns={[{ header: t.colleague }, { header: t.fingerprint }]}
          rows={vault.colleagues.map(({ name, fingerprint }) => ({
            cells: [name, <code>{fingerprint}</code>],
          }))}
          empty={t.colleaguesNone}
          stacked
        />
      </Disclosure>
      <Disclosure title={t.lost}>
        <Paragraph>{t.lostText}</Paragraph>
        <Paragraph>
          <Link href="/kluis/sleutel/nieuw">{t.newKey}</Link>
        </Paragraph>
      </Disclosure>
    </Section>
  );
};

const Recovery = ({ locale, vault, mayRecover }: OwnVaultProps) => {
  const t = texts[locale];
  const { recovery, share } = vault;
  return (
    <Section title={t.recoveryTitle}>
      {recovery ? (
        <Paragraph>
          {t.recoveryThere(recovery.needed, recovery.total, formatDate(dateOf(recovery.madeAt), locale))}
        </Paragraph>
      ) : (
        <Alert kind="warning">
          <Paragraph>{t.recoveryMissing}</Paragraph>
        </Alert>
      )}
      {share !== undefined && (
        <Paragraph>
          {t.ownShare(share)} <Link href="/kluis/herstel/proberen">{t.tryShare}</Link>
        </Paragraph>
      )}
      {mayRecover && (
        <Paragraph>
          <Link href="/kluis/herstel">{t.toRecovery}</Link>
        </Paragraph>
      )}
    </Section>
  );
};

const wordsOf = (use: RecoveryUse, locale: Locale): string => {
  const t = texts[locale];
  const files = use.ended ? t.files(use.files) : t.notEnded;
  return use.purpose === "access"
    ? t.gaveBack(use.lost ?? t.someone, use.given ?? t.someone, files)
    : t.moved(files);
};

/** Every use of the recovery key. */
export const RecoveryUses = ({ locale, uses }: { locale: Locale; uses: readonly RecoveryUse[] }) => {
  const t = texts[locale];
  return (
    <Section title={t.usesTitle} intro={t.usesIntro}>
      <Table
        caption={t.usesTitle}
        captionHidden
        columns={[
          { header: t.whenUsed, width: "date" },
          { header: t.byWhom },
          { header: t.what },
          { header: t.why, width: "wide" },
        ]}
        rows={uses.map((use) => ({
          cells: [formatMoment(use.startedAt, locale), use.by ?? t.someone, wordsOf(use, locale), use.reason],
        }))}
        empty={t.usesNone}
        stacked
      />
    </Section>
  );
};

/** The own vault: its state, the key, what it means, and every use of the recovery key. */
export const OwnVaultView = (props: OwnVaultProps) => {
  const { locale, vault } = props;
  const t = texts[locale];
  return (
    <>
      <PageHeading title={t.title} lead={t.lead} status={<StateBadge {...props} />} />
      {vault.key ? <State {...props} /> : <NoKey locale={locale} />}
      <Section title={t.meansTitle}>
        <List items={t.means} />
      </Section>
      <Key {...props} />
      <Recovery {...props} />
      <RecoveryUses locale={locale} uses={vault.uses} />
    </>
  );
};
