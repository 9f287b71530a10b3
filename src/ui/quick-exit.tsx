import { Icon } from "./icon.tsx";
import { useTexts } from "./locale-context.tsx";

/** A page that tells nothing about who looks at it. */
const neutralPage = "https://www.rijksoverheid.nl";

/**
 * The way out for somebody who must not be seen here: an ordinary link, always in view, and the first after the skip link. With script
 * the page also leaves the history of this tab, and pressing Escape three times does the same (`enhance.ts`).
 */
export const QuickExit = () => {
  const texts = useTexts();
  return (
    <nav aria-label={texts.quickExit}>
      <a class="bp-exit" href={neutralPage} rel="noreferrer noopener" data-quick-exit>
        <Icon name="cross" />
        {texts.quickExit}
        <span class="bp-hidden"> ({texts.quickExitHint})</span>
      </a>
    </nav>
  );
};
