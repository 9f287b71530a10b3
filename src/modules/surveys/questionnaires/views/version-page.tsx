import { formatDate } from "#platform/locale/index.ts";
import type { Locale } from "#platform/locale/index.ts";
import {
  ActionGroup,
  Alert,
  ButtonLink,
  Disclosure,
  Facts,
  Form,
  Link,
  List,
  PageHeading,
  Paragraph,
  SubmitButton,
} from "#ui/index.ts";
import { questionnairesBase, versionAt } from "../addresses.ts";
import { addressOfFault } from "../fault-address.rules.ts";
import type { KeptQuestionnaire } from "../kept.ts";
import { questionnaireFaults } from "../questionnaire.rules.ts";
import { itemsOf } from "../questionnaire.ts";
import { texts } from "../texts.ts";
import { StateBadge } from "./list-page.tsx";
import { BackgroundSection, BlockSections, ScaleSection } from "./version-parts.tsx";

interface VersionPageProps {
  readonly locale: Locale;
  readonly kept: KeptQuestionnaire;
  /** The numbers of all its versions, this one too. */
  readonly versions: readonly number[];
}

const Faults = ({ locale, kept }: VersionPageProps) => {
  const t = texts[locale];
  const faults = questionnaireFaults(kept.content);
  if (faults.length === 0) return null;
  return (
    <Alert kind="warning" title={t.faultCount(faults.length)}>
      <p>{t.faultLead}</p>
      <List
        items={faults.map(({ path, message }) => {
          const href = addressOfFault(kept, path);
          return href === undefined ? message[locale] : <Link href={href}>{message[locale]}</Link>;
        })}
      />
    </Alert>
  );
};

const ToRead = ({ locale, kept }: VersionPageProps) => {
  const t = texts[locale];
  const at = versionAt(kept);
  return (
    <ActionGroup>
      <ButtonLink href={`${at}/voorbeeld`}>{t.preview}</ButtonLink>
      <ButtonLink href={`${at}/codeboek`} look="secondary">
        {t.codebook}
      </ButtonLink>
      <ButtonLink href={`${at}/bestand`} look="secondary" download>
        {t.download}
      </ButtonLink>
      <ButtonLink href={`${questionnairesBase}/nieuw?van=own:${kept.key}`} look="subtle">
        {t.copy}
      </ButtonLink>
    </ActionGroup>
  );
};

const NextVersion = ({ locale, kept }: VersionPageProps) => {
  const t = texts[locale];
  return (
    <Alert kind="info">
      <p>{t.newVersionText}</p>
      <Form action={`${versionAt(kept)}/nieuwe-versie`}>
        <SubmitButton look="secondary">{t.newVersion}</SubmitButton>
      </Form>
    </Alert>
  );
};

const Removal = ({ locale, kept }: VersionPageProps) => {
  const t = texts[locale];
  return (
    <Disclosure title={t.removeVersion}>
      <Paragraph>{t.removeVersionText}</Paragraph>
      <Form action={`${versionAt(kept)}/verwijderen`}>
        <SubmitButton look="danger">{t.removeVersion}</SubmitButton>
      </Form>
    </Disclosure>
  );
};

const Versions = ({ locale, kept, versions }: VersionPageProps) => (
  <List
    items={versions.map((version) =>
      version === kept.version ? (
        texts[locale].version(version)
      ) : (
        <Link href={versionAt({ key: kept.key, version })}>{texts[locale].version(version)}</Link>
      ),
    )}
  />
);

/** A version of a questionnaire: how far it is, what is still wrong, everything in it, and what can be done with it. */
export const VersionPage = (props: VersionPageProps) => {
  const { locale, kept, versions } = props;
  const t = texts[locale];
  const { title, introduction, minutes } = kept.content;
  const mayChange = kept.usedSince === null;
  const parts = { locale, kept, mayChange };
  return (
    <>
      <PageHeading
        title={title[locale]}
        eyebrow={`${t.questionnaire}, ${t.version(kept.version)}`}
        lead={introduction[locale]}
        status={<StateBadge {...{ locale, kept }} />}
      />
      <ToRead {...props} />
      {!mayChange && versions.at(-1) === kept.version && <NextVersion {...props} />}
      <Faults {...props} />
      <Facts
        items={[
          { label: t.code, value: kept.key },
          { label: t.items, value: String(itemsOf(kept.content).length) },
          { label: t.minutes, value: t.minutesOf(minutes) },
          ...(versions.length > 1 ? [{ label: t.versions, value: <Versions {...props} /> }] : []),
          ...(kept.usedSince === null
            ? []
            : [{ label: t.state, value: t.usedSince(formatDate(kept.usedSince, locale)) }]),
        ]}
      />
      {mayChange && (
        <ButtonLink href={`${versionAt(kept)}/titel`} look="secondary">
          {t.changeTitle}
        </ButtonLink>
      )}
      <BlockSections {...parts} />
      <BackgroundSection {...parts} />
      <ScaleSection {...parts} />
      {mayChange && <Removal {...props} />}
    </>
  );
};
