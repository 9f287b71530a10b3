import { BrandMark } from "./brand.tsx";
import { Icon } from "./icon.tsx";
import { safeHref } from "./link.tsx";
import { useLocale, useTexts } from "./locale-context.tsx";
import { TopNavigation } from "./navigation.tsx";
import type { NavItem } from "./navigation.tsx";
import { ToneMark } from "./status.tsx";

/** The organisation whose pages these are; `logoHref` is a file of our own. */
export interface OrganisationMark {
  name: string;
  logoHref?: string | undefined;
}

/** The person who is signed in, as the header shows it. */
export interface AccountMark {
  name: string;
  rolesText: string;
  /** Of "Mijn account"; /account unless told. */
  href?: string | undefined;
  /** Where the sign-out button posts to; /uitloggen unless told. */
  signOutHref?: string | undefined;
}

interface SiteHeaderProps {
  organisation?: OrganisationMark | undefined;
  account?: AccountMark | undefined;
  signInHref?: string | undefined;
  languageHref: string;
  homeHref?: string | undefined;
  top: readonly NavItem[];
}

const SignOut = ({ account }: { account: AccountMark }) => {
  const texts = useTexts();
  return (
    <form method="post" action={safeHref(account.signOutHref ?? "/uitloggen") ?? "#"}>
      <button class="bp-plain-button" type="submit">
        {texts.signOut}
      </button>
    </form>
  );
};

const AccountLinks = ({ account }: { account: AccountMark }) => {
  const texts = useTexts();
  return (
    <div class="bp-account__panel">
      <p class="bp-account__who">
        <strong>{account.name}</strong>
        <span>{account.rolesText}</span>
      </p>
      <a class="bp-account__link" href={safeHref(account.href ?? "/account") ?? "#"}>
        {texts.account}
      </a>
      <SignOut account={account} />
    </div>
  );
};

const AccountMenu = ({ account }: { account: AccountMark }) => {
  const texts = useTexts();
  return (
    <details class="bp-account bp-wide-only" data-menu>
      <summary class="bp-account__button" aria-label={texts.accountOf(account.name)}>
        <Icon name="person" />
        <span>{account.name}</span>
        <Icon name="down" />
      </summary>
      <AccountLinks account={account} />
    </details>
  );
};

const LanguageLink = ({ href }: { href: string }) => {
  const texts = useTexts();
  const other = useLocale() === "nl" ? "en" : "nl";
  return (
    <a class="bp-header__link" href={safeHref(href) ?? "#"} lang={other} hreflang={other}>
      {texts.otherLanguage}
    </a>
  );
};

const Brand = ({ organisation, href }: { organisation: OrganisationMark | undefined; href: string }) => {
  const texts = useTexts();
  const logo = organisation?.logoHref && safeHref(organisation.logoHref);
  return (
    <div class="bp-brand">
      <a class="bp-brand__mark" href={safeHref(href) ?? "/"} aria-label={texts.home}>
        <BrandMark />
      </a>
      <p class="bp-brand__words">
        <span class="bp-brand__name">Borgpen</span>
        {organisation && (
          <span class="bp-brand__organisation">
            {logo ? (
              <img class="bp-brand__logo" src={logo} alt={organisation.name} height="32" />
            ) : (
              organisation.name
            )}
          </span>
        )}
      </p>
    </div>
  );
};

/** The header of every page: whose system this is, where one can go, who one is. */
export const SiteHeader = (props: SiteHeaderProps) => {
  const texts = useTexts();
  const { account, signInHref } = props;
  const signIn = signInHref && safeHref(signInHref);
  return (
    <header class="bp-header">
      <div class="bp-header__bar bp-width">
        <Brand organisation={props.organisation} href={props.homeHref ?? "/"} />
        <div class="bp-header__end">
          <LanguageLink href={props.languageHref} />
          {account && <AccountMenu account={account} />}
          {!account && signIn && (
            <a class="bp-header__link bp-header__link--strong" href={signIn}>
              {texts.signIn}
            </a>
          )}
        </div>
      </div>
      {(props.top.length > 0 || account) && (
        <div class="bp-header__menu">
          <div class="bp-width">
            <TopNavigation items={props.top} extra={account && <AccountLinks account={account} />} />
          </div>
        </div>
      )}
    </header>
  );
};

/** Says on every page that nothing here is real. */
export const DemonstrationBanner = ({ text }: { text: string }) => {
  const texts = useTexts();
  return (
    <aside class="bp-demonstration" aria-label={texts.demonstration}>
      <div class="bp-width">
        <ToneMark tone="attention" />
        <span>{text}</span>
      </div>
    </aside>
  );
};

const footerLinks = [
  { key: "accessibility", href: "/toegankelijkheid" },
  { key: "privacy", href: "/privacy" },
  { key: "security", href: "/.well-known/security.txt" },
  { key: "about", href: "/over" },
] as const;

/** The bottom of every page. */
export const SiteFooter = ({ organisation }: { organisation?: OrganisationMark | undefined }) => {
  const texts = useTexts();
  return (
    <footer class="bp-footer">
      <div class="bp-width bp-footer__bar">
        <p class="bp-footer__name">
          <strong>Borgpen</strong>
          {organisation && <span> {organisation.name}</span>}
        </p>
        <nav aria-label={texts.footer}>
          <ul class="bp-footer__list">
            {footerLinks.map(({ key, href }) => (
              <li>
                <a class="nl-link" href={href}>
                  {texts[key]}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      </div>
    </footer>
  );
};
