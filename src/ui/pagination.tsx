import { Icon } from "./icon.tsx";
import { safeHref } from "./link.tsx";
import { useTexts } from "./locale-context.tsx";
import { pageSize } from "./page-size.ts";

interface PaginationProps {
  /** All things in the list. */
  total: number;
  /** There are more than `total`: no further was counted, and no further is led to. */
  more?: boolean | undefined;
  /** The page shown, from 1. */
  page: number;
  hrefFor: (page: number) => string;
}

/** The numbers to offer: first, last and those around the current page; `undefined` where some are left out. */
export function pagesToOffer(page: number, last: number): readonly (number | undefined)[] {
  const wanted = [...new Set([1, page - 1, page, page + 1, last])].filter((n) => n >= 1 && n <= last);
  return wanted.flatMap((n, index) => {
    const before = wanted[index - 1];
    if (before === undefined || n - before === 1) return [n];
    return n - before === 2 ? [n - 1, n] : [undefined, n];
  });
}

/** "1–50 van 230" and the way to the other pages. Shows only the count when everything fits on one page. */
export const Pagination = ({ total, more, page, hrefFor }: PaginationProps) => {
  const texts = useTexts();
  const last = Math.max(1, Math.ceil(total / pageSize));
  const shown = Math.min(Math.max(page, 1), last);
  const address = (n: number): string => safeHref(hrefFor(n)) ?? "#";
  if (total === 0) return null;
  return (
    <div class="bp-pagination">
      <p class="bp-pagination__range">
        {texts.range((shown - 1) * pageSize + 1, Math.min(shown * pageSize, total), total, more ?? false)}
      </p>
      {last > 1 && (
        <nav class="bp-pagination__nav" aria-label={texts.pagination}>
          {shown > 1 && (
            <a class="bp-page-link bp-page-link--relative" href={address(shown - 1)} rel="prev">
              <Icon name="left" />
              {texts.previous}
            </a>
          )}
          <ol class="bp-pagination__pages">
            {pagesToOffer(shown, last).map((n) => (
              <li>
                {n === undefined ? (
                  <span class="bp-page-gap">…</span>
                ) : (
                  <a
                    class={n === shown ? "bp-page-link bp-page-link--current" : "bp-page-link"}
                    href={address(n)}
                    aria-label={texts.pageNumber(n)}
                    aria-current={n === shown ? "page" : undefined}
                  >
                    {n}
                  </a>
                )}
              </li>
            ))}
          </ol>
          {shown < last && (
            <a class="bp-page-link bp-page-link--relative" href={address(shown + 1)} rel="next">
              {texts.next}
              <Icon name="right" />
            </a>
          )}
        </nav>
      )}
    </div>
  );
};
