import type { Child } from "hono/jsx";
import { Icon } from "./icon.tsx";
import { useTexts } from "./locale-context.tsx";

/**
 * The address if it may stand in a page: an own path, a place on the page, https, mailto or a telephone number; else undefined.
 * Refuses `javascript:`, `data:`, `//host` and everything a browser would read as such after dropping control characters.
 */
export function safeHref(href: string): string | undefined {
  // eslint-disable-next-line no-control-regex -- browsers drop these characters before they read the scheme
  if (/[\u0000-\u0020\u007f\\]/.test(href)) return undefined;
  if (/^(#|\?|\/(?!\/))/.test(href)) return href;
  if (/^tel:\+?\d{3,15}$/.test(href)) return href;
  if (!/^(https|mailto):/i.test(href)) return undefined;
  return URL.canParse(href) ? href : undefined;
}

interface LinkProps {
  href: string;
  /** Words only a screen reader says, where the text alone would not tell where the link goes. */
  context?: string | undefined;
  lang?: string | undefined;
  current?: boolean | undefined;
  /** The answer is a file to keep, not a page. */
  download?: boolean | undefined;
  children?: Child;
}

/** A link in a text. An address that is not allowed is shown as plain text. */
export const Link = ({ href, context, lang, current, download, children }: LinkProps) => {
  const texts = useTexts();
  const safe = safeHref(href);
  if (safe === undefined) return <span>{children}</span>;
  const outside = /^https:/i.test(safe);
  return (
    <a
      class="nl-link"
      href={safe}
      download={download}
      lang={lang}
      hreflang={lang}
      rel={outside ? "noopener noreferrer external" : undefined}
      aria-current={current ? "page" : undefined}
    >
      {children}
      {context && <span class="bp-hidden"> {context}</span>}
      {outside && (
        <>
          <Icon name="external" />
          <span class="bp-hidden"> ({texts.newTab})</span>
        </>
      )}
    </a>
  );
};
