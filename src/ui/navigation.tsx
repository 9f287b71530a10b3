import type { Child } from "hono/jsx";
import { cx } from "./class-names.ts";
import { Icon } from "./icon.tsx";
import { safeHref } from "./link.tsx";
import { useTexts } from "./locale-context.tsx";

export interface NavItem {
  href: string;
  label: string;
  current?: boolean | undefined;
  /** How many things wait there; 0 shows nothing. */
  count?: number | undefined;
}

export interface Crumb {
  href: string;
  label: string;
}

const NavLink = ({ item, name }: { item: NavItem; name: string }) => (
  <a
    class={cx(name, item.current && "bp-current")}
    href={safeHref(item.href) ?? "#"}
    aria-current={item.current ? "page" : undefined}
  >
    <span>{item.label}</span>
    {item.count ? <span class="nl-number-badge bp-count">{item.count}</span> : null}
  </a>
);

const NavList = ({ items, name }: { items: readonly NavItem[]; name: string }) => (
  <ul class={`${name}__list`}>
    {items.map((item) => (
      <li>
        <NavLink item={item} name={`${name}__link`} />
      </li>
    ))}
  </ul>
);

/** The main menu: a row on a wide screen, behind a button on a small one (works without script). */
export const TopNavigation = ({ items, extra }: { items: readonly NavItem[]; extra?: Child }) => {
  const texts = useTexts();
  return (
    <>
      <details class="bp-menu bp-narrow-only" data-menu>
        <summary class="bp-menu__button">
          <Icon name="menu" />
          {texts.menu}
        </summary>
        <div class="bp-menu__panel">
          <nav aria-label={texts.mainNavigation}>
            <NavList items={items} name="bp-menu" />
          </nav>
          {extra}
        </div>
      </details>
      {items.length > 0 && (
        <nav class="bp-top bp-wide-only" aria-label={texts.mainNavigation}>
          <NavList items={items} name="bp-top" />
        </nav>
      )}
    </>
  );
};

/** The pages of the section the reader is in: a column on a wide screen, a disclosure above the page on a small one. */
export const SideNavigation = ({ title, items }: { title: string; items: readonly NavItem[] }) => {
  const texts = useTexts();
  const label = texts.sideNavigation(title);
  const current = items.find((item) => item.current);
  return (
    <>
      <details class="bp-side-menu bp-narrow-only">
        <summary class="bp-side-menu__button">
          <span>
            <span class="bp-side-menu__title">{title}</span>
            {current && <span class="bp-side-menu__current">{current.label}</span>}
          </span>
          <Icon name="down" />
        </summary>
        <nav aria-label={label}>
          <NavList items={items} name="bp-side" />
        </nav>
      </details>
      <nav class="bp-side bp-wide-only" aria-label={label}>
        <p class="bp-side__title">{title}</p>
        <NavList items={items} name="bp-side" />
      </nav>
    </>
  );
};

/** The way back up; the page itself is not in it. */
export const Breadcrumbs = ({ crumbs }: { crumbs: readonly Crumb[] }) => {
  const texts = useTexts();
  return (
    <nav class="bp-crumbs" aria-label={texts.crumbs}>
      <ol class="bp-crumbs__list">
        {crumbs.map((crumb) => (
          <li class="bp-crumbs__item">
            <a class="nl-link" href={safeHref(crumb.href) ?? "#"}>
              {crumb.label}
            </a>
            <Icon name="right" />
          </li>
        ))}
      </ol>
    </nav>
  );
};

/** Views of the same thing, each with its own address. */
export const TabLinks = ({ label, items }: { label: string; items: readonly NavItem[] }) => (
  <nav class="bp-tabs" aria-label={label}>
    <NavList items={items} name="bp-tabs" />
  </nav>
);
