import type { ErrorCode, RefusalReply } from "#platform/http/index.ts";
import { catalogue } from "#platform/locale/index.ts";
import type { Locale, Localised } from "#platform/locale/index.ts";
import { Alert, ButtonLink, Heading, Lead, List } from "#ui/index.ts";

const texts = catalogue<
  Record<ErrorCode | "fault", { title: string; text: string }> & {
    home: string;
    secondStep: string;
    back: string;
    refusedList: string;
  }
>({
  nl: {
    "bad-request": {
      title: "Dit verzoek klopt niet",
      text: "De pagina kreeg iets wat zij niet begrijpt. Ga terug en probeer het opnieuw.",
    },
    "sign-in-needed": {
      title: "Log eerst in",
      text: "Deze pagina is er alleen voor wie is ingelogd. Daarna komt u hier vanzelf terug.",
    },
    forbidden: {
      title: "Deze pagina hoort niet bij uw rol",
      text: "U bent ingelogd, maar uw rollen geven geen toegang tot deze pagina. Denkt u dat dit niet klopt? Vraag het de beheerder.",
    },
    "second-step-needed": {
      title: "Doe eerst de tweede stap",
      text: "Uw rol geeft toegang tot deze pagina, maar pas na de tweede stap van het inloggen. Daarna komt u hier vanzelf terug.",
    },
    "not-found": {
      title: "Deze pagina is er niet",
      text: "De pagina bestaat niet, is verplaatst, of is niet voor u zichtbaar.",
    },
    conflict: {
      title: "Iemand was u voor",
      text: "Dit is intussen veranderd. Bekijk de nieuwe stand en probeer het opnieuw.",
    },
    "changed-since": {
      title: "Dit is intussen veranderd",
      text: "Wat u zag is niet meer de laatste stand. Bekijk de nieuwe stand en probeer het opnieuw.",
    },
    "too-slow": {
      title: "Het versturen duurde te lang",
      text: "Er kwam een tijd lang niets of bijna niets meer binnen. Ga terug en verstuur het nog een keer; een grote bijlage lukt het beste over een snellere verbinding.",
    },
    "too-large": {
      title: "Dit is te veel in één keer",
      text: "Wat u stuurde is te groot voor een formulier. Maak de tekst korter en probeer het opnieuw.",
    },
    refused: { title: "Dit kan nu niet", text: "Uw invoer is niet opgeslagen." },
    "too-many": {
      title: "Even wachten",
      text: "Er komen nu te veel verzoeken. Probeer het over een minuut opnieuw.",
    },
    unavailable: {
      title: "Even niet bereikbaar",
      text: "Dit onderdeel werkt nu niet. Probeer het straks opnieuw.",
    },
    fault: {
      title: "Er ging iets mis bij ons",
      text: "Dit ligt niet aan u. Er is niets half opgeslagen. Probeer het opnieuw; blijft het misgaan, waarschuw dan de beheerder.",
    },
    home: "Naar de startpagina",
    secondStep: "Naar de tweede stap",
    back: "Terug naar de vorige pagina",
    refusedList: "Wat er moet gebeuren",
  },
  en: {
    "bad-request": {
      title: "This request is not right",
      text: "The page got something it does not understand. Go back and try again.",
    },
    "sign-in-needed": {
      title: "Sign in first",
      text: "This page is only for people who are signed in. You will come back here afterwards.",
    },
    forbidden: {
      title: "This page does not belong to your role",
      text: "You are signed in, but your roles give no access to this page. Do you think this is wrong? Ask the administrator.",
    },
    "second-step-needed": {
      title: "Pass the second step first",
      text: "Your role gives access to this page, but only after the second step of signing in. You will come back here afterwards.",
    },
    "not-found": {
      title: "This page is not there",
      text: "The page does not exist, was moved, or is not visible to you.",
    },
    conflict: {
      title: "Somebody was first",
      text: "This has changed in the meantime. Look at the new state and try again.",
    },
    "changed-since": {
      title: "This has changed since",
      text: "What you saw is not the latest any more. Look at the new state and try again.",
    },
    "too-slow": {
      title: "Sending took too long",
      text: "For some time nothing, or almost nothing, came in. Go back and send it once more; a large attachment works best on a faster line.",
    },
    "too-large": {
      title: "This is too much at once",
      text: "What you sent is too large for a form. Make the text shorter and try again.",
    },
    refused: { title: "This cannot be done now", text: "Your input was not saved." },
    "too-many": { title: "Wait a moment", text: "Too many requests are coming in. Try again in a minute." },
    unavailable: {
      title: "Not available just now",
      text: "This part does not work at the moment. Try again later.",
    },
    fault: {
      title: "Something went wrong on our side",
      text: "This is not your fault. Nothing was half saved. Try again; if it keeps going wrong, tell the administrator.",
    },
    home: "To the start page",
    secondStep: "To the second step",
    back: "Back to the previous page",
    refusedList: "What has to be done",
  },
});

/** Title of the page for this fault. */
export const errorTitle = (code: ErrorCode | "fault", locale: Locale): string => texts[locale][code].title;

/** What happened and what to do, in the person's language. */
export const ErrorPage = ({
  code,
  reason,
  locale,
  back,
}: {
  code: ErrorCode | "fault";
  reason: Localised | undefined;
  locale: Locale;
  /** The page to come back to, once what is missing has been done. */
  back: string;
}) => {
  const t = texts[locale];
  return (
    <>
      <Heading level={1}>{t[code].title}</Heading>
      <Lead>{reason?.[locale] ?? t[code].text}</Lead>
      {code === "second-step-needed" ? (
        <ButtonLink href={`/inloggen/tweede-stap?terug=${encodeURIComponent(back)}`}>
          {t.secondStep}
        </ButtonLink>
      ) : (
        <ButtonLink href="/">{t.home}</ButtonLink>
      )}
    </>
  );
};

/** A refused step that has no form of its own: why, and the way back. */
export const RefusalPage = ({
  refusal,
  locale,
  back,
}: {
  refusal: RefusalReply;
  locale: Locale;
  back: string;
}) => {
  const t = texts[locale];
  return (
    <>
      <Heading level={1}>{t.refused.title}</Heading>
      <Alert kind="error" title={t.refusedList}>
        <List items={refusal.errors.map((error) => error.message[locale])} />
      </Alert>
      <ButtonLink href={back}>{t.back}</ButtonLink>
    </>
  );
};
