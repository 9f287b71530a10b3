const base = "https://here.invalid";
const circular = /^\/(inloggen|uitloggen|wachtwoord|instellen|demo\/inloggen)(\/|$)/;

/**
 * The page to go back to after signing in: only a path of this site, never another site (an open redirect), never the
 * sign-in itself. Anything else becomes the start page.
 */
export const ownPath = (wanted: string | null | undefined): string => {
  // Browsers read a backslash as a slash and drop control characters before they look at the address.
  if (!wanted || wanted.length > 2000 || !/^\/(?![/\\])[^\\\p{Cc}]*$/u.test(wanted)) return "/";
  if (!URL.canParse(wanted, base)) return "/";
  const url = new URL(wanted, base);
  if (url.origin !== base || url.pathname.startsWith("//") || circular.test(url.pathname)) return "/";
  return `${url.pathname}${url.search}`;
};

/** An address of this site with the page to go back to, where that is not simply the start page. */
export const withReturn = (path: string, back: string): string =>
  back === "/" ? path : `${path}?terug=${encodeURIComponent(back)}`;
