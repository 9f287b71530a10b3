import { formatDate } from "#platform/locale/index.ts";
import type { Locale } from "#platform/locale/index.ts";
import {
  ActionGroup,
  ButtonLink,
  Facts,
  Link,
  PageHeading,
  Pagination,
  Paragraph,
  Section,
  Table,
} from "#ui/index.ts";
import type { PublicationProfile } from "../entry.ts";
import { keepingTexts } from "../keeping-texts.ts";
import { keepingBase } from "../public-paths.ts";
import type { Withholding } from "../publication.ts";

interface KeepingPageProps {
  readonly locale: Locale;
  readonly publicHref: string;
  readonly profile: PublicationProfile;
  readonly withholdings: readonly Withholding[];
  readonly total: number;
  readonly page: number;
  readonly mayChange: boolean;
}

const Profile = ({ locale, profile, mayChange }: KeepingPageProps) => {
  const t = keepingTexts[locale];
  const also = [profile.showsHours && t.shows.hours, profile.showsAmount && t.shows.amount].filter(
    (text) => text !== false,
  );
  return (
    <Section title={t.profile}>
      <Paragraph>{t.profileText}</Paragraph>
      <Facts
        items={[{ label: t.profileAlso, value: also.length === 0 ? t.profileNothing : also.join(", ") }]}
      />
      {mayChange && (
        <ActionGroup>
          <ButtonLink href={`${keepingBase}/instellingen`} look="secondary">
            {t.changeProfile}
          </ButtonLink>
        </ActionGroup>
      )}
    </Section>
  );
};

const Withheld = ({ locale, withholdings, total, page, mayChange }: KeepingPageProps) => {
  const t = keepingTexts[locale];
  return (
    <Section title={t.withheld}>
      <Paragraph>{t.withheldText}</Paragraph>
      <Table
        caption={t.withheld}
        captionHidden
        stacked
        columns={[
          { header: t.name },
          { header: t.reason, width: "wide" },
          { header: t.since, width: "date" },
          { header: t.state },
        ]}
        rows={withholdings.map((one) => ({
          cells: [
            one.personName,
            one.reason,
            formatDate(one.withheldOn, locale),
            one.liftedOn !== null ? (
              t.liftedOn(formatDate(one.liftedOn, locale))
            ) : mayChange ? (
              <Link href={`${keepingBase}/afschermen/${one.withholdingId}/opheffen`} context={one.personName}>
                {t.lift}
              </Link>
            ) : (
              t.now
            ),
          ],
        }))}
        empty={<Paragraph quiet>{t.nobody}</Paragraph>}
      />
      <Pagination total={total} page={page} hrefFor={(n) => `${keepingBase}?pagina=${n}`} />
      {mayChange && (
        <ActionGroup>
          <ButtonLink href={`${keepingBase}/afschermen`} look="secondary">
            {t.withhold}
          </ButtonLink>
        </ActionGroup>
      )}
    </Section>
  );
};

/** How the public register of the own organisation is kept: what becomes public, and who is kept out of it. */
export const KeepingPage = (props: KeepingPageProps) => {
  const t = keepingTexts[props.locale];
  return (
    <>
      <PageHeading title={t.title} lead={t.lead} />
      <ActionGroup>
        <ButtonLink href={props.publicHref}>{t.toPublic}</ButtonLink>
        <ButtonLink href="/registers/aanwijzingen?soort=publication" look="secondary">
          {t.toDesignations}
        </ButtonLink>
      </ActionGroup>
      <Profile {...props} />
      <Withheld {...props} />
    </>
  );
};
