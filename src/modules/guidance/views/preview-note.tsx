import type { Child } from "hono/jsx";
import type { Locale } from "#platform/locale/index.ts";
import { Alert } from "#ui/index.ts";
import { texts } from "../texts.ts";

/** Says above a page that it is how others see it. */
export const PreviewNote = ({ locale, children }: { locale: Locale; children?: Child }) => (
  <>
    <Alert kind="info">
      <p>{texts[locale].previewText}</p>
    </Alert>
    {children}
  </>
);
